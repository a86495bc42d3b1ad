package dev.holdfast.authn;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.Beginnings;
import dev.holdfast.attempts.Factors;
import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.SignInStep;
import dev.holdfast.attempts.SignInStep.Complete;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.How;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The steps of a sign-in that comes over the API: the same machine as behind the pages. */
@ApplicationScoped
class AuthnSteps {

  private final Beginnings beginnings;
  private final Attempts attempts;
  private final Factors factors;
  private final AuthnProofs proofs;
  private final Handovers handovers;

  AuthnSteps(
      Beginnings beginnings,
      Attempts attempts,
      Factors factors,
      AuthnProofs proofs,
      Handovers handovers) {
    this.beginnings = beginnings;
    this.attempts = attempts;
    this.factors = factors;
    this.proofs = proofs;
    this.handovers = handovers;
  }

  /**
   * @throws Problem {@code not-proven} if what was sent shows nothing, {@code not-found} if the
   *     attempt is over, {@code too-many-requests} if it was tried too often
   */
  AuthnAnswer take(Factor factor, AuthnInput input) {
    OpenAttempt attempt = input.authenticationId() == null ? begin(factor, input) : goOn(input);
    if (!factors.next(attempt, false).options().contains(factor)) {
      throw new Problem(
          ProblemType.INVALID_INPUT, "This step cannot be taken now; see options of the answer.");
    }
    if (factor == Factor.MAGIC_LINK && input.code() == null) {
      proofs.mail(attempt, input);
      return AuthnAnswer.next(factor, attempt, null);
    }
    if (factor == Factor.PASSKEY && input.response() == null) {
      return AuthnAnswer.next(factor, attempt, proofs.askForPasskey(attempt));
    }
    OpenAttempt now = proofs.show(factor, attempt, input);
    SignInStep next = factors.next(now, false);
    return next instanceof Complete complete
        ? signedIn(now, complete.how(), input)
        : more(now, next);
  }

  private OpenAttempt begin(Factor factor, AuthnInput input) {
    Optional<EmailAddress> address = EmailAddress.parse(input.address());
    if (address.isEmpty() && (factor != Factor.PASSKEY || input.address() != null)) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "One thing is wrong with it.",
          List.of(
              new Fault(
                  "/address",
                  "It must be an e-mail address; only a passkey needs none to begin.")));
    }
    NewAttempt given =
        NewAttempt.ofClient(input.client(), address.map(EmailAddress::toString).orElse(null));
    return AuthnProofs.require(beginnings.begin(given, input.device()), "");
  }

  private OpenAttempt goOn(AuthnInput input) {
    return attempts
        .find(input.authenticationId(), NewAttempt.ofClient(input.client(), null).boundTo())
        .orElseThrow(AuthnProofs::over);
  }

  private AuthnAnswer signedIn(OpenAttempt attempt, How how, AuthnInput input) {
    return handovers
        .complete(attempt, how, input.device())
        .map(AuthnAnswer::signedIn)
        .orElseThrow(() -> handovers.refusal(attempt));
  }

  private static AuthnAnswer more(OpenAttempt attempt, SignInStep step) {
    if (step instanceof SignInStep.SetUp) {
      throw new Problem(
          ProblemType.CONFLICT,
          "Two factors are required of this person, who has one: let her sign in on Holdfast's own"
              + " pages, where she sets up the second.");
    }
    return AuthnAnswer.next(step.options(), attempt);
  }
}
