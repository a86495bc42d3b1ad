package dev.holdfast.attempts;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.passkeys.PasskeyRefused;
import dev.holdfast.passkeys.PasskeyUses;
import dev.holdfast.passkeys.ProvenPasskey;
import dev.holdfast.passkeys.RequestOptions;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A passkey on its way through a sign-in. */
@ApplicationScoped
public class PasskeyTries {

  /** Nobody guesses a passkey; but each try is work, and what is refused is noted. */
  private static final Limit NETWORK = Limit.of("passkey-network", 100, Duration.ofMinutes(10));

  private final PasskeyUses uses;
  private final Limits limits;
  private final SecurityLog log;

  PasskeyTries(PasskeyUses uses, Limits limits, SecurityLog log) {
    this.uses = uses;
    this.limits = limits;
    this.log = log;
  }

  /**
   * What became of it.
   *
   * @param passkey null if it was not believed
   * @param fault why not, as a sentence that says what to do; else empty
   */
  public record Shown(ProvenPasskey passkey, String fault) {}

  /**
   * How an authenticator is to be asked.
   *
   * @param person whose passkey it has to be; null: whoever's
   * @param holder the browser, or attempt, that alone can answer
   */
  public RequestOptions ask(PersonId person, String holder) {
    return uses.requestOptions(person, holder);
  }

  /**
   * Checks what an authenticator said.
   *
   * @param person whose passkey it has to be; null: whoever's
   * @param device the browser that was asked for it, and no other
   */
  public Shown take(PersonId person, String response, Device device) {
    Optional<Wait> wait =
        limits.take(NETWORK, device.network() == null ? "unknown" : device.network());
    if (wait.isPresent()) {
      return new Shown(null, "Too many tries. Try again " + wait.get().words() + ".");
    }
    try {
      return new Shown(uses.prove(person, response, device.browser()), "");
    } catch (PasskeyRefused refused) {
      note(refused, device);
      return new Shown(null, words(refused.why()));
    }
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
