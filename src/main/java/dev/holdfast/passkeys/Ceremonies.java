package dev.holdfast.passkeys;

import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a browser is told to do: make a passkey, or use one. */
@ApplicationScoped
class Ceremonies {

  static final String REQUIRED = "required";

  private final RelyingParty relyingParty;
  private final Challenges challenges;
  private final PasskeysConfig config;

  Ceremonies(RelyingParty relyingParty, Challenges challenges, PasskeysConfig config) {
    this.relyingParty = relyingParty;
    this.challenges = challenges;
    this.config = config;
  }

  static String making(PersonId person) {
    return "make:" + person;
  }

  /**
   * @param person null if it may be anybody
   */
  static String using(PersonId person) {
    return person == null ? "use" : "use:" + person;
  }

  CreationOptions creation(
      String purpose, CreationOptions.User user, List<StoredPasskey> has, String bound) {
    return new CreationOptions(
        new CreationOptions.Rp(relyingParty.id(), "Holdfast"),
        user,
        PasskeyCheck.text(challenges.make(purpose, bound)),
        PasskeyCheck.ALGORITHMS.stream()
            .map(alg -> new CreationOptions.Parameter("public-key", alg))
            .toList(),
        config.challengeLifetime().toMillis(),
        descriptors(has),
        new CreationOptions.Selection(REQUIRED, true, REQUIRED),
        "none",
        Map.of("credProps", true));
  }

  RequestOptions request(PersonId person, List<StoredPasskey> allowed, String bound) {
    return new RequestOptions(
        PasskeyCheck.text(challenges.make(using(person), bound)),
        config.challengeLifetime().toMillis(),
        relyingParty.id(),
        descriptors(allowed),
        REQUIRED);
  }

  /**
   * The challenge of {@link #creation} that this is the answer to.
   *
   * @throws PasskeyRefused if it is none of ours for her and for this browser, or is over
   */
  Answered made(PersonId person, byte[] challenge, String bound) {
    return challenges.check(challenge, making(person), bound);
  }

  /** The same of {@link #request}. */
  Answered used(PersonId person, byte[] challenge, String bound) {
    return challenges.check(challenge, using(person), bound);
  }

  private static List<CreationOptions.Descriptor> descriptors(List<StoredPasskey> passkeys) {
    return passkeys.stream()
        .map(
            passkey ->
                new CreationOptions.Descriptor(
                    "public-key",
                    passkey.credentialId,
                    Stream.of(passkey.transports.split(","))
                        .filter(transport -> !transport.isEmpty())
                        .toList()))
        .toList();
  }
}
