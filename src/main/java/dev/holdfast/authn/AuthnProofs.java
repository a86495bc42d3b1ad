package dev.holdfast.authn;

import dev.holdfast.attempts.CodeTries;
import dev.holdfast.attempts.MagicLinkTries;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.PasskeyTries;
import dev.holdfast.attempts.PasswordTries;
import dev.holdfast.attempts.Tried;
import dev.holdfast.passkeys.RequestOptions;
import dev.holdfast.sessions.Factor;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Has looked at what a client has sent for one factor. */
@ApplicationScoped
class AuthnProofs {

  private final PasswordTries passwords;
  private final CodeTries codes;
  private final MagicLinkTries mails;
  private final PasskeyTries passkeys;

  AuthnProofs(
      PasswordTries passwords, CodeTries codes, MagicLinkTries mails, PasskeyTries passkeys) {
    this.passwords = passwords;
    this.codes = codes;
    this.mails = mails;
    this.passkeys = passkeys;
  }

  /** Mails a code to the address; the same whether it is known or not. */
  void mail(OpenAttempt attempt, AuthnInput input) {
    require(mails.mail(attempt, input.device()), "No more mails go out for this sign-in.");
  }

  /** What her browser is to be asked for. */
  RequestOptions askForPasskey(OpenAttempt attempt) {
    return passkeys.ask(attempt);
  }

  /** The attempt with what is proven now. */
  OpenAttempt show(Factor factor, OpenAttempt attempt, AuthnInput input) {
    Tried tried =
        switch (factor) {
          case PASSWORD ->
              passwords.take(attempt, required(input.password(), "password"), input.device());
          case TOTP -> codes.totp(attempt, required(input.code(), "code"), input.device());
          case RECOVERY_CODE ->
              codes.recoveryCode(attempt, required(input.code(), "code"), input.device());
          case MAGIC_LINK -> mails.code(attempt, required(input.code(), "code"), input.device());
          case PASSKEY -> passkeys.take(attempt, input.response(), input.device());
        };
    return require(tried, "This does not show that she is who she says.");
  }

  /** The attempt as it is now; or else a problem. */
  static OpenAttempt require(Tried tried, String wrong) {
    if (tried instanceof Tried.Right right) {
      return right.attempt();
    }
    if (tried instanceof Tried.TooOften often) {
      throw Problem.tooMany("Try again " + often.slow().words() + ".", often.slow().seconds());
    }
    throw tried instanceof Tried.Wrong ? new Problem(ProblemType.NOT_PROVEN, wrong) : over();
  }

  static Problem over() {
    return new Problem(
        ProblemType.NOT_FOUND, "This sign-in is over; begin again with the address.");
  }

  private static String required(String value, String field) {
    if (value == null || value.isEmpty()) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "One thing is wrong with it.",
          List.of(new Fault("/" + field, "It is required.")));
    }
    return value;
  }
}
