package dev.holdfast.authn;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.Factors;
import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.Owners;
import dev.holdfast.attempts.SignInStep;
import dev.holdfast.attempts.SignInStep.Complete;
import dev.holdfast.attempts.SignInStep.FirstFactor;
import dev.holdfast.attempts.SignInStep.SecondFactor;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.How;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.ReturnPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of a sign-in that comes over the API: the same machine as behind the pages. */
@ApplicationScoped
class AuthnSteps {

  private final Attempts attempts;
  private final Factors factors;
  private final Owners owners;
  private final AuthnProofs proofs;
  private final Handovers handovers;

  AuthnSteps(
      Attempts attempts, Factors factors, Owners owners, AuthnProofs proofs, Handovers handovers) {
    this.attempts = attempts;
    this.factors = factors;
    this.owners = owners;
    this.proofs = proofs;
    this.handovers = handovers;
  }

  /**
   * @throws Problem {@code not-proven} if what was sent shows nothing, {@code not-found} if the
   *     attempt is over, {@code too-many-requests} if it was tried too often
   */
  AuthnAnswer take(Factor factor, AuthnInput input) {
    OpenAttempt attempt = input.authenticationId() == null ? begin(factor, input) : goOn(input);
    if (!options(factors.next(attempt, false)).contains(factor)) {
      throw new Problem(
          ProblemType.INVALID_INPUT, "This step cannot be taken now; see options of the answer.");
    }
    if (factor == Factor.MAGIC_LINK && input.code() == null) {
      proofs.mail(attempt);
      return new AuthnAnswer(factor.written(), List.of(factor.written()), attempt.id(), null, null);
    }
    if (factor == Factor.PASSKEY && input.response() == null) {
      return proofs.askForPasskey(attempt);
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
    proofs.beginning(input);
    String boundTo = boundTo(input);
    String id =
        attempts.begin(
            new NewAttempt(
                boundTo,
                address.map(EmailAddress::toString).orElse(null),
                address.map(owners::of).orElse(null),
                ReturnPath.of("/"),
                "",
                null));
    return attempts.find(id, boundTo).orElseThrow(AuthnSteps::over);
  }

  private OpenAttempt goOn(AuthnInput input) {
    return attempts.find(input.authenticationId(), boundTo(input)).orElseThrow(AuthnSteps::over);
  }

  private AuthnAnswer signedIn(OpenAttempt attempt, How how, AuthnInput input) {
    return handovers
        .complete(attempt, how, input.device())
        .map(AuthnAnswer::signedIn)
        .orElseThrow(AuthnSteps::over);
  }

  private static AuthnAnswer more(OpenAttempt attempt, SignInStep step) {
    if (step instanceof SignInStep.SetUp) {
      throw new Problem(
          ProblemType.CONFLICT,
          "Two factors are required of this person, who has one: let her sign in on Holdfast's own"
              + " pages, where she sets up the second.");
    }
    List<String> options = options(step).stream().sorted().map(Factor::written).toList();
    String next = options.contains("totp") ? "totp" : options.get(0);
    return new AuthnAnswer(next, options, attempt.id(), null, null);
  }

  private static Set<Factor> options(SignInStep step) {
    if (step instanceof FirstFactor first) {
      return first.options();
    }
    return step instanceof SecondFactor second ? second.options() : Set.of();
  }

  private static String boundTo(AuthnInput input) {
    return "client:" + input.client();
  }

  private static Problem over() {
    return new Problem(
        ProblemType.NOT_FOUND, "This sign-in is over; begin again with the address.");
  }
}
