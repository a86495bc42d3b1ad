package dev.holdfast.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Which lines say nothing new: a person's own look at the same entries through the same door within
 * an hour, and a reader who is refused the same within a minute. On this node; what is forgotten is
 * listed once more.
 */
@ApplicationScoped
class OwnLooks {

  private static final int MOST_REMEMBERED = 50_000;
  private static final Duration LOOKS = Duration.ofHours(1);
  private static final Duration REFUSALS = Duration.ofMinutes(1);
  private static final String NO_NONCE = "A".repeat(22);

  private final Cache<String, Instant> listed =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final Clock clock;

  OwnLooks(Clock clock) {
    this.clock = clock;
  }

  /** What two lines have in common that say the same; null if each is to be listed. */
  String key(PersonId person, LedgerBody body, boolean own) {
    boolean refused = body.act() == Act.REFUSED;
    if (!refused && !(own && body.act() == Act.READ)) {
      return null;
    }
    LedgerBody same =
        new LedgerBody(
            Instant.EPOCH,
            body.act(),
            body.readerKind(),
            body.reader(),
            body.grantId(),
            body.door(),
            body.purpose(),
            body.entries(),
            null,
            body.network(),
            NO_NONCE);
    return (refused ? "r" : "l") + person.bits() + Chain.text(Tokens.sha256(Packed.write(same)));
  }

  boolean listed(String key) {
    Instant at = key == null ? null : listed.getIfPresent(key);
    Duration time = key != null && key.startsWith("r") ? REFUSALS : LOOKS;
    return at != null && clock.instant().isBefore(at.plus(time));
  }

  /** Only once the line is durable. */
  void remember(String key) {
    if (key != null) {
      listed.put(key, clock.instant());
    }
  }
}
