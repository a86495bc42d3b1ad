package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;
import java.util.List;

/**
 * What the check of a person's chain found.
 *
 * @param first which line was the first that was looked at
 * @param last and the last
 * @param lines how many there are
 * @param unreadable of how many what they say is not there to be read: she is erased, or it is
 *     about what she hides
 * @param findings what is wrong, at most 100 of them; empty if nothing is
 */
public record Verdict(
    PersonId person, long first, long last, long lines, long unreadable, List<Finding> findings) {

  /**
   * @param seq which line
   */
  public record Finding(long seq, String what) {}

  public boolean sound() {
    return findings.isEmpty();
  }
}
