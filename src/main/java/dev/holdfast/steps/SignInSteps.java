package dev.holdfast.steps;

import dev.holdfast.attempts.Factors;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.SignInStep;
import dev.holdfast.attempts.SignInStep.Complete;
import dev.holdfast.attempts.SignIns;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.How;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/**
 * Leads a browser through the steps of a sign-in. The resource of each factor finds the attempt
 * ({@link OwnAttempts}), has what was sent checked, and answers with {@link StepAnswers}.
 */
@ApplicationScoped
class SignInSteps {

  private final Factors factors;
  private final SignIns signIns;
  private final Browser browser;
  private final CurrentSession session;
  private final Trust trust;

  SignInSteps(
      Factors factors, SignIns signIns, Browser browser, CurrentSession session, Trust trust) {
    this.factors = factors;
    this.signIns = signIns;
    this.browser = browser;
    this.session = session;
    this.trust = trust;
  }

  SignInStep next(RoutingContext context, OpenAttempt attempt) {
    return factors.next(attempt, trust.of(context, attempt));
  }

  /**
   * Leads on from what is proven now: to the next step, or signed in to where she wanted. Whoever
   * it turns out may not be signed in just like that is asked whether she comes back.
   */
  Response proceed(RoutingContext context, OpenAttempt attempt) {
    if (!(next(context, attempt) instanceof Complete complete)) {
      return SeeOther.to(SignInLinks.steps(attempt.id()));
    }
    return signIns
        .complete(attempt, complete.how(), browser.device(context))
        .map(
            started -> {
              session.replace(context, started);
              if (!complete.how().reaches(How.TWO_FACTORS)) {
                trust.used(context, attempt.person());
              }
              return SeeOther.to(attempt.back().value());
            })
        .orElseGet(() -> SeeOther.to(ComeBackResource.path(attempt)));
  }
}
