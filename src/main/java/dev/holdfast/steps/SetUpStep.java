package dev.holdfast.steps;

import dev.holdfast.attempts.CodeTries;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.SignInStep;
import dev.holdfast.attempts.Tried;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.sessions.Browser;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * The step in which a second factor is set up, by somebody who has shown her first one and has no
 * second. Its first code is at once what she shows: so there is no session with one factor only.
 */
@ApplicationScoped
class SetUpStep {

  private static final String LATE =
      "That took too long; the key is over. Begin again, and remove its entry from your app.";

  private final SignInSteps steps;
  private final TotpFactors totp;
  private final CodeTries tries;
  private final Browser browser;
  private final SignInForms forms;

  SetUpStep(
      SignInSteps steps, TotpFactors totp, CodeTries tries, Browser browser, SignInForms forms) {
    this.steps = steps;
    this.totp = totp;
    this.tries = tries;
    this.browser = browser;
    this.forms = forms;
  }

  static String path(OpenAttempt attempt) {
    return SignInLinks.steps(attempt.id()) + "/set-up";
  }

  Response page(RoutingContext context, OpenAttempt attempt) {
    requireHere(context, attempt);
    return page(context, attempt, "").build();
  }

  Response begin(RoutingContext context, OpenAttempt attempt) {
    requireHere(context, attempt);
    totp.begin(attempt.person(), browser.device(context));
    return SeeOther.to(path(attempt));
  }

  /** The key as a picture, for the app's camera. */
  Response picture(RoutingContext context, OpenAttempt attempt) {
    requireHere(context, attempt);
    TotpSetup setup =
        begun(context, attempt)
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "Nothing is being set up."));
    return Response.ok(setup.picture(attempt.address()), "image/svg+xml")
        .header("Cache-Control", "no-store")
        .build();
  }

  Response confirm(RoutingContext context, OpenAttempt attempt, String code) {
    requireHere(context, attempt);
    Tried tried = tries.firstCode(attempt, code, browser.device(context));
    if (tried instanceof Tried.Right right) {
      return steps.proceed(context, right.attempt());
    }
    if (tried instanceof Tried.TooOften often) {
      String slow = "That was tried too often. Try again " + often.slow().words() + ".";
      return page(context, attempt, slow)
          .status(ProblemType.TOO_MANY_REQUESTS.status())
          .header("Retry-After", often.slow().seconds())
          .build();
    }
    return tried instanceof Tried.Wrong wrong
        ? page(context, attempt, begun(context, attempt).isEmpty() ? LATE : wrong.why()).build()
        : SeeOther.to(path(attempt));
  }

  private Optional<TotpSetup> begun(RoutingContext context, OpenAttempt attempt) {
    return totp.begun(attempt.person(), browser.device(context));
  }

  /** If this is not her step, she is led to the one that is. */
  private void requireHere(RoutingContext context, OpenAttempt attempt) {
    if (!(steps.next(context, attempt) instanceof SignInStep.SetUp)) {
      throw new WebApplicationException(SeeOther.to(SignInLinks.steps(attempt.id())));
    }
  }

  private Response.ResponseBuilder page(RoutingContext context, OpenAttempt attempt, String fault) {
    TotpSetup setup = begun(context, attempt).orElse(null);
    SetUpPage page =
        new SetUpPage(
            path(attempt),
            setup,
            setup == null ? "" : setup.uri(attempt.address()),
            fault,
            forms.signInToken(context, attempt.forApp()));
    return Response.status(fault.isEmpty() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store");
  }
}
