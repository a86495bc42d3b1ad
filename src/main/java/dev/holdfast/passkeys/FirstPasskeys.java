package dev.holdfast.passkeys;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Passkeys with which accounts begin. The person is made together with it, so that nobody has an
 * account that she cannot come back into; until then she is known by a secret, such as the link
 * that she was mailed, and nothing is stored: her user handle follows from it.
 */
@ApplicationScoped
public class FirstPasskeys {

  private final Ceremonies ceremonies;
  private final Challenges challenges;
  private final PasskeyCheck check;
  private final Passkeys passkeys;
  private final BrowserSeal seal;

  FirstPasskeys(
      Ceremonies ceremonies,
      Challenges challenges,
      PasskeyCheck check,
      Passkeys passkeys,
      BrowserSeal seal) {
    this.ceremonies = ceremonies;
    this.challenges = challenges;
    this.check = check;
    this.passkeys = passkeys;
    this.seal = seal;
  }

  /**
   * How her browser is to make it.
   *
   * @param name what her device shows for it
   * @param where the browser; no other may answer
   */
  public CreationOptions options(String secret, String name, Device where) {
    CreationOptions.User user = new CreationOptions.User(handle(secret), name, name);
    return ceremonies.creation(purpose(secret), user, List.of(), where.browser());
  }

  /**
   * Verifies what her browser made; before the unit of work.
   *
   * @param response {@code RegistrationResponseJSON}, as the browser gave it
   * @throws PasskeyRefused if it is not what was asked for
   */
  public FirstPasskey check(String secret, String response, Device where) {
    var read = check.readRegistration(response);
    byte[] challenge = read.getCollectedClientData().getChallenge().getValue();
    Answered answered = challenges.check(challenge, purpose(secret), where.browser());
    return new FirstPasskey(handle(secret), check.registered(read, challenge), answered);
  }

  /**
   * It is hers.
   *
   * @throws PasskeyRefused if the same answer was given before
   */
  @Durable
  public void keep(PersonId person, FirstPasskey passkey, Device where) {
    PasskeyHolder.putIfNone(person, passkey.handle());
    passkeys.keep(person, passkey.made(), "", passkey.challenge(), where);
  }

  private static String purpose(String secret) {
    return "first:" + Tokens.hash(secret);
  }

  private String handle(String secret) {
    return seal.sign("passkey-holder", secret);
  }
}
