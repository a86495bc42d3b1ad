package dev.holdfast.steps;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.sessions.Browser;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

/** The attempts of the browser that asks; of one that is over, it is led back to the beginning. */
@ApplicationScoped
class OwnAttempts {

  private final Attempts attempts;
  private final Browser browser;
  private final SignInForms forms;

  OwnAttempts(Attempts attempts, Browser browser, SignInForms forms) {
    this.attempts = attempts;
    this.browser = browser;
    this.forms = forms;
  }

  /** Of a page. */
  OpenAttempt require(RoutingContext context, String id) {
    return attempts
        .find(id, browser.find(context).orElse(""))
        .orElseThrow(() -> new WebApplicationException(SeeOther.to(SignInSteps.LATE)));
  }

  /** Of a form, which has to be one of ours. */
  OpenAttempt require(RoutingContext context, String id, String csrf) {
    forms.requireSignIn(context, csrf);
    return require(context, id);
  }
}
