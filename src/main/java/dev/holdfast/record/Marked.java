package dev.holdfast.record;

import java.util.Set;
import java.util.UUID;

/**
 * Which of some entries their person has marked, and how.
 *
 * @param hidden those that nobody sees with whom she shares
 * @param disputed those of which she says that they are not right
 */
public record Marked(Set<UUID> hidden, Set<UUID> disputed) {

  public boolean isHidden(Entry entry) {
    return hidden.contains(entry.id());
  }

  public boolean isDisputed(Entry entry) {
    return disputed.contains(entry.id());
  }
}
