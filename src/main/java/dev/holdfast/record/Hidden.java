package dev.holdfast.record;

import dev.holdfast.ledger.EntryRef;
import java.util.Set;
import java.util.UUID;

/**
 * All that a person hides.
 *
 * @param names of facts
 * @param entries activities and training
 */
public record Hidden(Set<String> names, Set<UUID> entries) {

  /** Whether this is a part of it. */
  public boolean holds(EntryRef entry) {
    return names.contains(entry.name()) || entries.contains(entry.id());
  }
}
