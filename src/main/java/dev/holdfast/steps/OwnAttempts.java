package dev.holdfast.steps;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The attempts of the browser that asks. */
@ApplicationScoped
class OwnAttempts {

  private final Attempts attempts;
  private final Browser browser;
  private final CurrentSession session;
  private final SignInForms forms;

  OwnAttempts(Attempts attempts, Browser browser, CurrentSession session, SignInForms forms) {
    this.attempts = attempts;
    this.browser = browser;
    this.session = session;
    this.forms = forms;
  }

  /** Of a page. From one that is over she is led on, or back to the beginning. */
  OpenAttempt require(RoutingContext context, String id) {
    String here = browser.find(context).orElse("");
    return attempts
        .find(id, here)
        .orElseThrow(
            () ->
                new WebApplicationException(
                    attempts
                        .over(id, here)
                        .map(over -> after(context, over))
                        .orElseGet(() -> SeeOther.to(SignInLinks.late(ReturnPath.of("/"), "")))));
  }

  /** Of a form, which has to be one of ours. */
  OpenAttempt require(RoutingContext context, String id, String csrf) {
    forms.requireSignIn(context, csrf);
    return require(context, id);
  }

  /**
   * A form that was sent twice comes here the second time, when she is signed in already; where she
   * wanted to go, it is decided anew whether that is enough.
   */
  private Response after(RoutingContext context, OpenAttempt over) {
    boolean signedIn =
        session.of(context).filter(who -> who.person().equals(over.person())).isPresent();
    return SeeOther.to(
        signedIn ? over.back().value() : SignInLinks.late(over.back(), over.forApp()));
  }
}
