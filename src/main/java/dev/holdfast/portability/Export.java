package dev.holdfast.portability;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A copy of what is held of a person, which she asked for.
 *
 * @param bytes how large it is, once it is finished
 * @param finishedAt null as long as it is not
 * @param failed whether it could not be made
 */
public record Export(
    UUID id,
    PersonId person,
    Instant askedAt,
    Progress progress,
    long bytes,
    Instant finishedAt,
    boolean failed) {

  /** How far it is: so many entries of so many. */
  public record Progress(int done, int total) {

    /** From 0 to 100; at the end there is something to do yet. */
    public int percent() {
      return total == 0 ? 0 : (int) Math.min(99, done * 100L / total);
    }
  }

  public boolean ready() {
    return finishedAt != null;
  }

  /** Such as {@code 12 kB}. */
  public String size() {
    return bytes < 1_000_000
        ? (bytes + 999) / 1_000 + " kB"
        : (bytes + 999_999) / 1_000_000 + " MB";
  }
}
