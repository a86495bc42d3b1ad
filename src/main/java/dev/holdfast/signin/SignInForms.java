package dev.holdfast.signin;

import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.SecurityHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What keeps other sites from signing a browser in (login CSRF) or out: tokens in the forms, bound
 * to the browser, or to the session that is to end.
 */
@ApplicationScoped
public class SignInForms {

  private static final String SIGN_IN = "sign-in";
  private static final String SIGN_OUT = "sign-out";

  private final FormToken tokens;
  private final Browser browser;
  private final CurrentSession session;
  private final SignInLinks links;

  SignInForms(FormToken tokens, Browser browser, CurrentSession session, SignInLinks links) {
    this.tokens = tokens;
    this.browser = browser;
    this.session = session;
    this.links = links;
  }

  /**
   * For a form that leads on in a sign-in. What she allows an app may be remembered, and then the
   * form's last redirect is to the app; so whoever wants a token says which it is.
   *
   * @param forApp where she is on her way to, as {@link SignInLinks#write} has it; or empty
   */
  public String signInToken(RoutingContext context, String forApp) {
    links.read(forApp).ifPresent(app -> SecurityHeaders.allowFormTarget(context, app.formTarget()));
    return tokens.issue(browser.know(context), SIGN_IN);
  }

  /** For a form to {@code POST /sign-out} or {@code /sign-in/switch}. */
  public String signOutToken(SignedIn who) {
    return tokens.issue(who.browser(), SIGN_OUT);
  }

  /** Of a form that {@link #signInToken} was given to. */
  public void requireSignIn(RoutingContext context, String token) {
    tokens.require(browser.find(context).orElse(""), SIGN_IN, token);
  }

  /** Who is signed out already may sign out once more. */
  void requireSignOut(RoutingContext context, String token) {
    session.of(context).ifPresent(who -> tokens.require(who.browser(), SIGN_OUT, token));
  }
}
