package dev.holdfast.steps;

import dev.holdfast.attempts.CodeTries;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.Tried;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Factor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The step of a sign-in in which the code of an app, or a recovery code, is typed. */
@ApplicationScoped
class CodeStep {

  private final CodeTries tries;
  private final StepAnswers answers;
  private final Browser browser;
  private final Trust trust;

  CodeStep(CodeTries tries, StepAnswers answers, Browser browser, Trust trust) {
    this.tries = tries;
    this.answers = answers;
    this.browser = browser;
    this.trust = trust;
  }

  /** The code of her app; she may ask not to be asked for one in this browser again. */
  Response totp(RoutingContext context, OpenAttempt attempt, String code, boolean trusted) {
    Device device = browser.device(context);
    Tried tried = tries.totp(attempt, typed(code), device);
    if (trusted && tried instanceof Tried.Right) {
      trust.begin(context, attempt.person(), device);
    }
    return answers.to(context, attempt, Factor.TOTP, tried);
  }

  Response recoveryCode(RoutingContext context, OpenAttempt attempt, String code) {
    Tried tried = tries.recoveryCode(attempt, typed(code), browser.device(context));
    return answers.to(context, attempt, Factor.RECOVERY_CODE, tried);
  }

  private static String typed(String code) {
    return code == null ? "" : code;
  }
}
