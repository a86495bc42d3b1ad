package dev.holdfast.ownapps;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;

/**
 * What is around each page of our apps: the bar, the token of its forms, who acts, and the question
 * whether it is still she.
 */
@ApplicationScoped
public class AppChrome {

  private final AppBar bar;
  private final AppStepUp stepUp;
  private final FormToken tokens;
  private final Actors actors;

  AppChrome(AppBar bar, AppStepUp stepUp, FormToken tokens, Actors actors) {
    this.bar = bar;
    this.stepUp = stepUp;
    this.tokens = tokens;
    this.actors = actors;
  }

  public AppNav nav(SignedIn who) {
    return bar.of(who);
  }

  /** For a form of that name. */
  public String token(SignedIn who, String form) {
    return tokens.issue(who.browser(), form);
  }

  /** Who sends a form that {@link #token} was given to. */
  public SignedIn require(SecurityContext context, String form, String csrf) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), form, csrf);
    return who;
  }

  /** Who acts, for the audit log; asked before the unit of work, which knows no request. */
  public Actor actor() {
    return actors.current();
  }

  /**
   * As {@link AppStepUp#require}.
   *
   * @param back the page to come back to, if she has to sign in anew
   */
  public void requireFresh(OwnApp app, SignedIn who, String back) {
    stepUp.require(app, who, back);
  }
}
