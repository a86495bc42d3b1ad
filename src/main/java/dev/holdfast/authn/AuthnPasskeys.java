package dev.holdfast.authn;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.PasskeyTries;
import dev.holdfast.passkeys.ProvenPasskey;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Passkeys on a client's own screens, whose origins are in {@code HOLDFAST_PASSKEYS_ORIGINS}. */
@ApplicationScoped
class AuthnPasskeys {

  private final PasskeyTries tries;
  private final Attempts attempts;

  AuthnPasskeys(PasskeyTries tries, Attempts attempts) {
    this.tries = tries;
    this.attempts = attempts;
  }

  /** The challenge is good for this attempt alone. */
  AuthnAnswer ask(OpenAttempt attempt) {
    String passkey = Factor.PASSKEY.written();
    return new AuthnAnswer(
        passkey, List.of(passkey), attempt.id(), tries.ask(known(attempt), bound(attempt)), null);
  }

  /** The attempt with the passkey proven; empty if it was not believed. */
  Optional<OpenAttempt> show(OpenAttempt attempt, AuthnInput input) {
    Device device = new Device(bound(attempt), input.device().name(), input.device().network());
    return Optional.ofNullable(tries.take(known(attempt), input.response(), device).passkey())
        .flatMap(passkey -> prove(attempt, passkey));
  }

  /** Whose passkey it is, decides: the attempt of an address that was typed before is left. */
  private Optional<OpenAttempt> prove(OpenAttempt attempt, ProvenPasskey passkey) {
    Proof proof = passkey.bound() ? Proof.BOUND_PASSKEY : Proof.SYNCED_PASSKEY;
    if (passkey.person().equals(attempt.person())) {
      return attempts.prove(attempt, proof);
    }
    String id =
        attempts.begin(
            new NewAttempt(
                attempt.boundTo(),
                null,
                passkey.person(),
                attempt.back(),
                attempt.forApp(),
                attempt.wanted()));
    return attempts.find(id, attempt.boundTo()).flatMap(own -> attempts.prove(own, proof));
  }

  private static PersonId known(OpenAttempt attempt) {
    return attempt.proven().isEmpty() ? null : attempt.person();
  }

  private static String bound(OpenAttempt attempt) {
    return attempt.boundTo() + ":" + attempt.id();
  }
}
