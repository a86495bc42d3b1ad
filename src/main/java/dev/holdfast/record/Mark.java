package dev.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A mark that a person has set: she hides something, or disputes an entry.
 *
 * @param entry null of what is hidden by name
 * @param name of the facts that are hidden; null of others
 * @param reason why the entry is not right; null of what is hidden
 */
public record Mark(UUID entry, String name, String reason, Instant since) {

  public static Mark hiddenName(String name, Instant since) {
    return new Mark(null, name, null, since);
  }

  public static Mark hidden(UUID entry, Instant since) {
    return new Mark(entry, null, null, since);
  }

  public static Mark disputed(UUID entry, String reason, Instant since) {
    return new Mark(entry, null, reason, since);
  }
}
