package dev.holdfast.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys at one moment, as this node knows them: who signs, who verifies, who is next. */
final class KeyRing {

  static final KeyRing EMPTY = new KeyRing(List.of());

  private final List<SigningKey> keys;
  private final Map<String, SigningKey> byKid = new HashMap<>();

  KeyRing(List<SigningKey> keys) {
    this.keys =
        keys.stream()
            .sorted(Comparator.comparing(SigningKey::alg).thenComparing(SigningKey::generation))
            .toList();
    this.keys.forEach(key -> byKid.put(key.kid(), key));
  }

  /** The newest generation whose time has come; the oldest if a clock that went back has none. */
  Optional<SigningKey> signing(SigningAlg alg, Instant now) {
    SigningKey found = null;
    for (SigningKey key : keys) {
      if (key.alg() == alg && (found == null || !key.signsFrom().isAfter(now))) {
        found = key;
      }
    }
    return Optional.ofNullable(found);
  }

  Optional<SigningKey> newest(SigningAlg alg) {
    return keys.stream().filter(key -> key.alg() == alg).reduce((first, second) -> second);
  }

  Optional<SigningKey> verifying(String kid, Duration verifyAfter, Instant now) {
    return Optional.ofNullable(byKid.get(kid)).filter(key -> verifies(key, verifyAfter, now));
  }

  List<SigningKey> verifying(Duration verifyAfter, Instant now) {
    return keys.stream().filter(key -> verifies(key, verifyAfter, now)).toList();
  }

  List<SigningKey> retired(Duration verifyAfter, Instant now) {
    return keys.stream().filter(key -> !verifies(key, verifyAfter, now)).toList();
  }

  /** The one that signs after it, if it was made already. */
  Optional<SigningKey> after(SigningKey key) {
    return keys.stream()
        .filter(other -> other.alg() == key.alg() && other.generation() == key.generation() + 1)
        .findFirst();
  }

  /** True until the last token that it signed, just before its successor's time, has expired. */
  private boolean verifies(SigningKey key, Duration verifyAfter, Instant now) {
    return after(key).stream()
        .allMatch(successor -> now.isBefore(successor.signsFrom().plus(verifyAfter)));
  }
}
