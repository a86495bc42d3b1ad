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

  private static final String WRONG_CODE =
      "This code is wrong, or over already. Type the one that your app shows now.";
  private static final String WRONG_RECOVERY_CODE =
      "This is none of your recovery codes, or it was used. Each is good once.";

  private final CodeTries tries;
  private final SignInSteps steps;
  private final StepPages pages;
  private final Browser browser;
  private final Trust trust;

  CodeStep(CodeTries tries, SignInSteps steps, StepPages pages, Browser browser, Trust trust) {
    this.tries = tries;
    this.steps = steps;
    this.pages = pages;
    this.browser = browser;
    this.trust = trust;
  }

  /** The code of her app; she may ask not to be asked for one in this browser again. */
  Response totp(RoutingContext context, OpenAttempt attempt, String code, boolean trusted) {
    Device device = browser.device(context);
    Tried tried = tries.totp(attempt, typed(code), device);
    if (trusted && tried.proven() != null) {
      trust.begin(context, attempt.person(), device);
    }
    return answer(context, attempt, Factor.TOTP, tried);
  }

  Response recoveryCode(RoutingContext context, OpenAttempt attempt, String code) {
    Device device = browser.device(context);
    Tried tried = tries.recoveryCode(attempt, typed(code), device);
    return answer(context, attempt, Factor.RECOVERY_CODE, tried);
  }

  private Response answer(RoutingContext context, OpenAttempt attempt, Factor factor, Tried tried) {
    if (tried.slow() != null) {
      return pages.slow(context, attempt, factor, tried.slow());
    }
    if (tried.proven() == null) {
      String message = factor == Factor.TOTP ? WRONG_CODE : WRONG_RECOVERY_CODE;
      return pages.show(context, attempt, new StepFault(factor, message)).build();
    }
    return steps.proceed(context, tried.proven());
  }

  private static String typed(String code) {
    return code == null ? "" : code;
  }
}
