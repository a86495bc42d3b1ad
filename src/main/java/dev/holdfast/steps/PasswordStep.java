package dev.holdfast.steps;

import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.PasswordTries;
import dev.holdfast.attempts.Tried;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Factor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The step of a sign-in in which a password is typed. */
@ApplicationScoped
class PasswordStep {

  private static final String WRONG =
      "This address and this password do not belong together. Check both, and try again.";

  private final PasswordTries tries;
  private final SignInSteps steps;
  private final StepPages pages;
  private final Browser browser;

  PasswordStep(PasswordTries tries, SignInSteps steps, StepPages pages, Browser browser) {
    this.tries = tries;
    this.steps = steps;
    this.pages = pages;
    this.browser = browser;
  }

  Response answer(RoutingContext context, OpenAttempt attempt, String typed) {
    if (typed.isEmpty()) {
      return again(context, attempt, "Type your password.");
    }
    Tried tried = tries.take(attempt, typed, browser.device(context));
    if (tried.slow() != null) {
      return pages.slow(context, attempt, Factor.PASSWORD, tried.slow());
    }
    return tried.proven() == null
        ? again(context, attempt, WRONG)
        : steps.proceed(context, tried.proven());
  }

  private Response again(RoutingContext context, OpenAttempt attempt, String message) {
    return pages.show(context, attempt, new StepFault(Factor.PASSWORD, message)).build();
  }
}
