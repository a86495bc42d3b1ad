package dev.holdfast.steps;

import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.PasskeyTries;
import dev.holdfast.attempts.Tried;
import dev.holdfast.passkeys.RequestOptions;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Factor;
import dev.holdfast.signin.SignInPages;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Signing in with a passkey: at the very beginning, without a name, or as one of the steps. */
@ApplicationScoped
class PasskeyStep {

  private final PasskeyTries tries;
  private final SignInSteps steps;
  private final StepAnswers answers;
  private final SignInPages beginning;
  private final Browser browser;

  PasskeyStep(
      PasskeyTries tries,
      SignInSteps steps,
      StepAnswers answers,
      SignInPages beginning,
      Browser browser) {
    this.tries = tries;
    this.steps = steps;
    this.answers = answers;
    this.beginning = beginning;
    this.browser = browser;
  }

  /** How this browser is to use any passkey. */
  RequestOptions options(RoutingContext context) {
    return tries.ask(browser.know(context));
  }

  RequestOptions options(OpenAttempt attempt) {
    return tries.ask(attempt);
  }

  /** Begins the attempt of whoever has shown her passkey, and completes it with that. */
  Response begin(RoutingContext context, NewAttempt begun, String response) {
    Tried tried = tries.take(begun, response, browser.device(context));
    return tried instanceof Tried.Right right
        ? steps.proceed(context, right.attempt())
        : beginning.passkeyFault(context, begun.back(), begun.forApp(), tried);
  }

  Response answer(RoutingContext context, OpenAttempt attempt, String response) {
    Tried tried = tries.take(attempt, response, browser.device(context));
    return answers.to(context, attempt, Factor.PASSKEY, tried);
  }
}
