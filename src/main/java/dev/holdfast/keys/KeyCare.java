package dev.holdfast.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The signing keys as operators look after them. */
@ApplicationScoped
public class KeyCare {

  private final SigningKeys keys;
  private final KeysConfig config;
  private final Clock clock;

  KeyCare(SigningKeys keys, KeysConfig config, Clock clock) {
    this.keys = keys;
    this.config = config;
    this.clock = clock;
  }

  /** Those that sign, will sign or verify, by algorithm, the newest first. */
  public List<KnownKey> list() {
    keys.reload();
    Instant now = clock.instant();
    KeyRing ring = keys.ring();
    return ring.verifying(config.verifyAfter(), now).stream()
        .sorted(
            Comparator.comparing(SigningKey::alg)
                .thenComparing(SigningKey::generation, Comparator.reverseOrder()))
        .map(key -> known(ring, key, now))
        .toList();
  }

  private KnownKey known(KeyRing ring, SigningKey key, Instant now) {
    boolean signs = ring.signing(key.alg(), now).filter(key::equals).isPresent();
    KnownKey.Use use =
        signs
            ? KnownKey.Use.SIGNS
            : key.signsFrom().isAfter(now) ? KnownKey.Use.NEXT : KnownKey.Use.VERIFIES;
    Optional<Instant> next = ring.after(key).map(SigningKey::signsFrom);
    return new KnownKey(
        key.kid(),
        key.alg().wireName(),
        key.signsFrom(),
        next.map(time -> time.plus(config.verifyAfter())).orElse(null),
        use);
  }

  /**
   * Ends a key before its time: what it has signed is refused, here at once and by every node
   * within a minute. False if there is no such key, or it signs or will.
   */
  boolean retire(String kid) {
    boolean may = list().stream().anyMatch(key -> key.kid().equals(kid) && key.retirable());
    if (may) {
      keys.retire(List.of(kid));
      keys.reload();
    }
    return may;
  }
}
