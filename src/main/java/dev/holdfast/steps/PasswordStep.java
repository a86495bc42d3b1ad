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

  private final PasswordTries tries;
  private final StepAnswers answers;
  private final Browser browser;

  PasswordStep(PasswordTries tries, StepAnswers answers, Browser browser) {
    this.tries = tries;
    this.answers = answers;
    this.browser = browser;
  }

  Response answer(RoutingContext context, OpenAttempt attempt, String typed) {
    Tried tried =
        typed.isEmpty()
            ? new Tried.Wrong("Type your password.")
            : tries.take(attempt, typed, browser.device(context));
    return answers.to(context, attempt, Factor.PASSWORD, tried);
  }
}
