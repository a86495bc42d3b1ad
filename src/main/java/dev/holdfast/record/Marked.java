package dev.holdfast.record;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which of some entries their person has marked, and how.
 *
 * @param hidden those that nobody sees with whom she shares
 * @param disputes what she says of those that are not right
 */
public record Marked(Set<UUID> hidden, Map<UUID, Disputed> disputes) {

  public boolean isHidden(Entry entry) {
    return hidden.contains(entry.id());
  }

  public boolean isDisputed(Entry entry) {
    return disputes.containsKey(entry.id());
  }

  /** What she says is not right with it; null if she says nothing. */
  public Disputed dispute(Entry entry) {
    return disputes.get(entry.id());
  }
}
