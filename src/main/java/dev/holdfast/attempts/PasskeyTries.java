package dev.holdfast.attempts;

import dev.holdfast.passkeys.PasskeyRefused;
import dev.holdfast.passkeys.PasskeyUses;
import dev.holdfast.passkeys.ProvenPasskey;
import dev.holdfast.passkeys.RequestOptions;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A passkey on its way through a sign-in. */
@ApplicationScoped
public class PasskeyTries {

  private static final String NOT_ACTIVE =
      "It is you, but your account was deactivated. Ask whoever runs this site to activate it.";

  private final PasskeyUses uses;
  private final Attempts attempts;
  private final Guesses guesses;
  private final SecurityLog log;
  private final People people;

  PasskeyTries(
      PasskeyUses uses, Attempts attempts, Guesses guesses, SecurityLog log, People people) {
    this.uses = uses;
    this.attempts = attempts;
    this.guesses = guesses;
    this.log = log;
    this.people = people;
  }

  /** How a browser in which no attempt has begun is to use any passkey. */
  public RequestOptions ask(String browser) {
    return uses.requestOptions(null, browser);
  }

  /** How an attempt's browser is to use a passkey; the answer is good in this attempt alone. */
  public RequestOptions ask(OpenAttempt attempt) {
    return uses.requestOptions(known(attempt), holder(attempt));
  }

  /**
   * Checks what was asked for before an attempt, and begins that of whoever has shown her passkey.
   *
   * @param begun all that is known of the attempt, but the person
   */
  public Tried take(NewAttempt begun, String response, Device device) {
    return take(
        new Asked(null, begun.boundTo(), passkey -> begin(begun, passkey)), response, device);
  }

  /** Checks what was asked for in an attempt. */
  public Tried take(OpenAttempt attempt, String response, Device device) {
    Asked asked = new Asked(known(attempt), holder(attempt), passkey -> shown(attempt, passkey));
    return take(asked, response, device);
  }

  /**
   * What an authenticator was asked.
   *
   * @param person whose passkey it has to be; null: whoever's
   * @param holder who alone can answer
   * @param then notes what was proven
   */
  private record Asked(
      PersonId person, String holder, Function<ProvenPasskey, Optional<OpenAttempt>> then) {}

  private Tried take(Asked asked, String response, Device device) {
    Guess guess = guesses.passkey(device);
    if (guess.tooSoon() != null) {
      return new Tried.TooOften(guess.tooSoon());
    }
    try {
      ProvenPasskey passkey = uses.prove(asked.person(), response, asked.holder());
      guess.right();
      if (people.find(passkey.person()).filter(KnownPerson::maySignIn).isEmpty()) {
        return new Tried.Wrong(NOT_ACTIVE);
      }
      return Tried.noted(asked.then().apply(passkey));
    } catch (PasskeyRefused refused) {
      note(refused, device);
      return new Tried.Wrong(words(refused.why()));
    }
  }

  /** Whose passkey it is, decides: the attempt of an address that was typed before is left. */
  private Optional<OpenAttempt> shown(OpenAttempt attempt, ProvenPasskey passkey) {
    return passkey.person().equals(attempt.person())
        ? attempts.prove(attempt, proof(passkey))
        : begin(attempt.anew(), passkey);
  }

  private Optional<OpenAttempt> begin(NewAttempt begun, ProvenPasskey passkey) {
    String id = attempts.begin(begun.of(passkey.person()));
    return attempts
        .find(id, begun.boundTo())
        .flatMap(attempt -> attempts.prove(attempt, proof(passkey)));
  }

  /** Who has shown something already; else any passkey will do, which tells nothing of anybody. */
  private static PersonId known(OpenAttempt attempt) {
    return attempt.confirms() || !attempt.proven().isEmpty() ? attempt.person() : null;
  }

  private static String holder(OpenAttempt attempt) {
    return attempt.boundTo() + ":" + attempt.id();
  }

  private static Proof proof(ProvenPasskey passkey) {
    return passkey.bound() ? Proof.BOUND_PASSKEY : Proof.SYNCED_PASSKEY;
  }

  private void note(PasskeyRefused refused, Device device) {
    boolean copied = refused.why() == PasskeyRefused.Why.COPIED;
    String why = "passkey, " + refused.why().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    log.note(
        new SecurityEvent(
            refused.person().orElse(null),
            copied ? Kind.PASSKEY_SUSPECT : Kind.SIGN_IN_FAILED,
            refused.passkey() == null ? why : why + " (" + refused.passkey() + ")",
            device.network(),
            device.name()));
  }

  private static String words(PasskeyRefused.Why why) {
    return switch (why) {
      case CHALLENGE, TOO_LATE -> "That took too long, or was done already. Try it once more.";
      case UNKNOWN ->
          "This passkey belongs to nobody here: it was removed. Delete it on your device, and sign"
              + " in another way.";
      case COPIED ->
          "This passkey cannot be trusted: there may be a copy of it. Sign in another way, and"
              + " remove it.";
      default -> "This passkey was not accepted. Try it once more, or sign in another way.";
    };
  }
}
