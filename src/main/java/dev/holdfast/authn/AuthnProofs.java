package dev.holdfast.authn;

import dev.holdfast.attempts.CodeTries;
import dev.holdfast.attempts.MagicLinks;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.PasswordTries;
import dev.holdfast.attempts.Tried;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.sessions.Factor;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Looks at what a client has sent for one factor. */
@ApplicationScoped
class AuthnProofs {

  private static final Limit BEGINNINGS = Limit.of("authn-begin", 100, Duration.ofMinutes(10));

  private static final Limit MAILS = Limit.of("authn-mail", 5, Duration.ofHours(1));

  private final PasswordTries passwords;
  private final CodeTries codes;
  private final MagicLinks links;
  private final Limits limits;
  private final AuthnPasskeys passkeys;

  AuthnProofs(
      PasswordTries passwords,
      CodeTries codes,
      MagicLinks links,
      Limits limits,
      AuthnPasskeys passkeys) {
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.codes = codes;
    this.links = links;
    this.limits = limits;
  }

  /** Before an attempt is made. */
  void beginning(AuthnInput input) {
    String network = input.device().network();
    limits.require(BEGINNINGS, network == null ? "client:" + input.client() : network);
  }

  /** Mails a code to the address; the same whether it is known or not. */
  void mail(OpenAttempt attempt) {
    limits.require(MAILS, attempt.address().toLowerCase(Locale.ROOT));
    if (!links.send(attempt)) {
      throw new Problem(ProblemType.NOT_PROVEN, "No more mails go out for this sign-in.");
    }
  }

  /** What her browser is to be asked for. */
  AuthnAnswer askForPasskey(OpenAttempt attempt) {
    return passkeys.ask(attempt);
  }

  /** The attempt with what is proven now. */
  OpenAttempt show(Factor factor, OpenAttempt attempt, AuthnInput input) {
    return switch (factor) {
      case PASSWORD ->
          outcome(passwords.take(attempt, required(input.password(), "password"), input.device()));
      case TOTP -> outcome(codes.totp(attempt, required(input.code(), "code"), input.device()));
      case RECOVERY_CODE ->
          outcome(codes.recoveryCode(attempt, required(input.code(), "code"), input.device()));
      case MAGIC_LINK ->
          links.useCode(attempt, required(input.code(), "code")).orElseThrow(AuthnProofs::wrong);
      case PASSKEY -> passkeys.show(attempt, input).orElseThrow(AuthnProofs::wrong);
    };
  }

  private static OpenAttempt outcome(Tried tried) {
    if (tried.slow() != null) {
      throw Problem.tooMany("Try again " + tried.slow().words() + ".", tried.slow().seconds());
    }
    if (tried.proven() == null) {
      throw wrong();
    }
    return tried.proven();
  }

  private static Problem wrong() {
    return new Problem(ProblemType.NOT_PROVEN, "This does not show that she is who she says.");
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
