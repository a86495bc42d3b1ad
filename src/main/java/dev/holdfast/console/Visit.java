package dev.holdfast.console;

import dev.holdfast.actors.Actors;
import dev.holdfast.developers.Caller;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.ownapps.AppNav;
import dev.holdfast.ownapps.AppStepUp;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.OwnApp;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** What the console's pages share: who is here, and the token of her forms. */
@ApplicationScoped
public class Visit {

  private static final String FORM = "console";

  private final SecurityIdentity identity;
  private final Actors actors;
  private final FormToken tokens;
  private final AppBar bar;
  private final AppStepUp stepUp;

  Visit(SecurityIdentity identity, Actors actors, FormToken tokens, AppBar bar, AppStepUp stepUp) {
    this.stepUp = stepUp;
    this.identity = identity;
    this.actors = actors;
    this.tokens = tokens;
    this.bar = bar;
  }

  public SignedIn who() {
    return SignedIn.of(identity);
  }

  /** As a member of her organizations: what operators do, they do on their own pages. */
  public Caller caller() {
    return Caller.member(actors.current());
  }

  /** What the bar at the top of each page shows. */
  public AppNav nav() {
    return bar.of(who());
  }

  public String csrf() {
    return tokens.issue(who().browser(), FORM);
  }

  /**
   * @throws dev.holdfast.web.Problem {@code stale-form} if the form was not given to this browser
   */
  public Caller require(String csrf) {
    tokens.require(who().browser(), FORM, csrf);
    return caller();
  }

  /**
   * What opens a client without its people, nobody makes in a browser that somebody has left open.
   *
   * @param back as for {@link AppStepUp#require}
   */
  public void requireFresh(String back) {
    stepUp.require(OwnApp.CONSOLE, who(), back);
  }

  public static Response page(Response.Status status, TemplateInstance page) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }

  public static Response page(TemplateInstance page) {
    return page(Response.Status.OK, page);
  }
}
