package dev.holdfast.signin;

import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Proof;
import dev.holdfast.signin.SignInStep.Complete;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * Leads a browser through the steps of a sign-in. The resource of each factor finds the attempt
 * with {@link #require}, checks what was sent, and answers with {@link #proven}, or shows the step
 * again ({@link StepPages}).
 */
@ApplicationScoped
class SignInSteps {

  static final String PATH = "/sign-in/step/";

  private final Attempts attempts;
  private final Factors factors;
  private final SignIns signIns;
  private final Browser browser;
  private final CurrentSession session;
  private final Trust trust;

  SignInSteps(
      Attempts attempts, Factors factors, SignIns signIns, BrowserParts parts, Trust trust) {
    this.attempts = attempts;
    this.factors = factors;
    this.signIns = signIns;
    this.browser = parts.browser();
    this.session = parts.session();
    this.trust = trust;
  }

  /** Where the steps of a new attempt of this browser begin. */
  String begin(RoutingContext context, Start start) {
    return PATH
        + attempts.begin(
            new NewAttempt(
                browser.know(context),
                start.address(),
                start.person(),
                start.back(),
                start.forApp(),
                start.wanted()));
  }

  /**
   * What a new attempt begins with; see {@link NewAttempt}.
   *
   * @param person null if the address is nobody's
   */
  record Start(String address, PersonId person, ReturnPath back, String forApp, String wanted) {}

  /** The attempt of this browser; if it is over, she is led back to the beginning. */
  OpenAttempt require(RoutingContext context, String id) {
    return attempts
        .find(id, browser.find(context).orElse(""))
        .orElseThrow(() -> new WebApplicationException(late()));
  }

  SignInStep next(RoutingContext context, OpenAttempt attempt) {
    return factors.next(attempt, trust.of(context, attempt));
  }

  /** Notes what was shown, and leads on: to the next step, or signed in to where she wanted. */
  Response proven(RoutingContext context, OpenAttempt attempt, Proof proof) {
    return attempts
        .prove(attempt, proof)
        .map(now -> proceed(context, now))
        .orElseGet(SignInSteps::late);
  }

  /** Leads on from what is proven now. */
  Response proceed(RoutingContext context, OpenAttempt attempt) {
    if (!(next(context, attempt) instanceof Complete complete)) {
      return SeeOther.to(PATH + attempt.id());
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
        .orElseGet(SignInSteps::late);
  }

  private static Response late() {
    return SeeOther.to("/sign-in?late=1");
  }
}
