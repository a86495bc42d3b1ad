package dev.holdfast.sharing;

import dev.holdfast.details.RecordItem;
import dev.holdfast.record.Selection;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What there is of one sort among scopes and items.
 *
 * @param whole whether it is all of it
 * @param labels names of facts, or categories
 * @param ids entries by themselves
 */
record Rights(boolean whole, Set<String> labels, Set<UUID> ids) {

  static final Rights NONE = new Rights(false, Set.of(), Set.of());

  static Rights of(String sort, Collection<String> scopes) {
    boolean whole = scopes.contains(sort);
    Set<String> labels = new HashSet<>();
    Set<UUID> ids = new HashSet<>();
    for (String scope : scopes) {
      RecordItem item =
          RecordItem.of(scope).filter(found -> found.sort().equals(sort)).orElse(null);
      if (item == null) {
        continue;
      }
      if (!item.single()) {
        whole = true;
      } else if (item.entry()) {
        ids.add(UUID.fromString(item.name()));
      } else {
        labels.add(item.category().orElse(item.name()));
      }
    }
    return new Rights(whole, labels, ids);
  }

  boolean isNone() {
    return !whole && labels.isEmpty() && ids.isEmpty();
  }

  /** What is said of single items alone. */
  Rights parts() {
    return new Rights(false, labels, ids);
  }

  /** Whether there could be an entry that is in both. */
  boolean meets(Rights other) {
    if (isNone() || other.isNone()) {
      return false;
    }
    return whole
        || other.whole
        || !Collections.disjoint(labels, other.labels)
        || !Collections.disjoint(ids, other.ids)
        || !labels.isEmpty() && !other.ids.isEmpty()
        || !ids.isEmpty() && !other.labels.isEmpty();
  }

  /** The same without these single items. */
  Rights without(Rights items) {
    Set<String> fewer = new HashSet<>(labels);
    fewer.removeAll(items.labels);
    Set<UUID> others = new HashSet<>(ids);
    others.removeAll(items.ids);
    return new Rights(whole, fewer, others);
  }

  /**
   * @param except what is not in it, unless it is by itself
   */
  Selection selection(Rights except) {
    return new Selection(labels, ids, whole, except.labels, except.ids);
  }
}
