package dev.holdfast.signin;

import dev.holdfast.passkeys.PasskeyUses;
import dev.holdfast.passkeys.ProvenPasskey;
import dev.holdfast.passkeys.RequestOptions;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.Proof;
import dev.holdfast.web.ReturnPath;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Signing in with a passkey: at the very beginning, without a name, or as one of the steps. */
@ApplicationScoped
class PasskeyStep {

  private final PasskeyTries tries;
  private final PasskeyUses uses;
  private final SignInSteps steps;
  private final StepPages pages;
  private final Browser browser;

  PasskeyStep(
      PasskeyTries tries, PasskeyUses uses, SignInSteps steps, StepPages pages, Browser browser) {
    this.tries = tries;
    this.uses = uses;
    this.steps = steps;
    this.pages = pages;
    this.browser = browser;
  }

  /** How this browser is to use any passkey. */
  RequestOptions options(RoutingContext context) {
    return uses.requestOptions(null, browser.know(context));
  }

  RequestOptions options(OpenAttempt attempt) {
    return uses.requestOptions(known(attempt), attempt.boundTo());
  }

  PasskeyTries.Shown look(RoutingContext context, String response) {
    return tries.take(null, response, browser.device(context));
  }

  /** Begins the attempt of whoever has shown her passkey, and completes it with that. */
  Response begin(RoutingContext context, ProvenPasskey passkey, SignInForm form) {
    return prove(
        context,
        passkey,
        new SignInSteps.Start(
            null,
            passkey.person(),
            ReturnPath.of(form.back),
            form.forApp == null ? "" : form.forApp,
            null));
  }

  Response answer(RoutingContext context, OpenAttempt attempt, String response) {
    PasskeyTries.Shown shown = tries.take(known(attempt), response, browser.device(context));
    if (shown.passkey() == null) {
      return pages.show(context, attempt, new StepFault(Factor.PASSKEY, shown.fault())).build();
    }
    if (known(attempt) != null) {
      return steps.proven(context, attempt, proof(shown.passkey()));
    }
    // Hers it is, whatever address was typed before.
    return prove(
        context,
        shown.passkey(),
        new SignInSteps.Start(
            null, shown.passkey().person(), attempt.back(), attempt.forApp(), attempt.wanted()));
  }

  private Response prove(RoutingContext context, ProvenPasskey passkey, SignInSteps.Start start) {
    String path = steps.begin(context, start);
    OpenAttempt attempt = steps.require(context, path.substring(SignInSteps.PATH.length()));
    return steps.proven(context, attempt, proof(passkey));
  }

  /** Who has shown something already; else any passkey will do, which tells nothing of anybody. */
  private static PersonId known(OpenAttempt attempt) {
    return attempt.confirms() || !attempt.proven().isEmpty() ? attempt.person() : null;
  }

  private static Proof proof(ProvenPasskey passkey) {
    return passkey.bound() ? Proof.BOUND_PASSKEY : Proof.SYNCED_PASSKEY;
  }
}
