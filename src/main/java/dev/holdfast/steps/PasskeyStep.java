package dev.holdfast.steps;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.PasskeyTries;
import dev.holdfast.passkeys.ProvenPasskey;
import dev.holdfast.passkeys.RequestOptions;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.Proof;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Signing in with a passkey: at the very beginning, without a name, or as one of the steps. */
@ApplicationScoped
class PasskeyStep {

  private final PasskeyTries tries;
  private final Attempts attempts;
  private final SignInSteps steps;
  private final StepPages pages;
  private final Browser browser;

  PasskeyStep(
      PasskeyTries tries, Attempts attempts, SignInSteps steps, StepPages pages, Browser browser) {
    this.tries = tries;
    this.attempts = attempts;
    this.steps = steps;
    this.pages = pages;
    this.browser = browser;
  }

  /** How this browser is to use any passkey. */
  RequestOptions options(RoutingContext context) {
    return tries.ask(null, browser.know(context));
  }

  RequestOptions options(OpenAttempt attempt) {
    return tries.ask(known(attempt), attempt.boundTo());
  }

  PasskeyTries.Shown look(RoutingContext context, String response) {
    return tries.take(null, response, browser.device(context));
  }

  /** Begins the attempt of whoever has shown her passkey, and completes it with that. */
  Response begin(RoutingContext context, ProvenPasskey passkey, ReturnPath back, String forApp) {
    return begin(
        context,
        passkey,
        new NewAttempt(
            browser.know(context),
            null,
            passkey.person(),
            back,
            forApp == null ? "" : forApp,
            null));
  }

  Response answer(RoutingContext context, OpenAttempt attempt, String response) {
    PasskeyTries.Shown shown = tries.take(known(attempt), response, browser.device(context));
    if (shown.passkey() == null) {
      return pages.show(context, attempt, new StepFault(Factor.PASSKEY, shown.fault())).build();
    }
    if (known(attempt) != null) {
      return prove(context, attempt, shown.passkey());
    }
    // Hers it is, whatever address was typed before.
    return begin(
        context,
        shown.passkey(),
        new NewAttempt(
            attempt.boundTo(),
            null,
            shown.passkey().person(),
            attempt.back(),
            attempt.forApp(),
            attempt.wanted()));
  }

  private Response begin(RoutingContext context, ProvenPasskey passkey, NewAttempt given) {
    String id = attempts.begin(given);
    return prove(context, attempts.find(id, given.boundTo()).orElseThrow(), passkey);
  }

  private Response prove(RoutingContext context, OpenAttempt attempt, ProvenPasskey passkey) {
    return attempts
        .prove(attempt, proof(passkey))
        .map(now -> steps.proceed(context, now))
        .orElseGet(() -> SeeOther.to(SignInSteps.LATE));
  }

  /** Who has shown something already; else any passkey will do, which tells nothing of anybody. */
  private static PersonId known(OpenAttempt attempt) {
    return attempt.confirms() || !attempt.proven().isEmpty() ? attempt.person() : null;
  }

  private static Proof proof(ProvenPasskey passkey) {
    return passkey.bound() ? Proof.BOUND_PASSKEY : Proof.SYNCED_PASSKEY;
  }
}
