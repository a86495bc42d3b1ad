package dev.holdfast.imports;

import dev.holdfast.imports.ImportFile.NotRead;
import dev.holdfast.record.Entry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Mark;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Whether what is in a file can be one person's record. */
final class Consistency {

  private static final int MOST_ENTRIES = 1_000_000;

  /** More than anybody has, of those that are in the file or not. */
  private static final int MOST_HIDDEN_NAMES = 10_000;

  private final Set<UUID> ids = new HashSet<>();
  private final Set<UUID> others = new HashSet<>();
  private final Set<String> current = new HashSet<>();
  private final Set<UUID> currentIds = new HashSet<>();
  private final Set<Object> marked = new HashSet<>();

  private int hiddenNames;

  int count() {
    return ids.size();
  }

  void entry(Entry entry) {
    if (entry.id() == null || !ids.add(entry.id())) {
      throw new NotRead("Two of its entries have the same id, or one has none.");
    }
    if (ids.size() > MOST_ENTRIES) {
      throw new NotRead("It has more than " + MOST_ENTRIES + " entries.");
    }
    if (!(entry instanceof FactEntry fact)) {
      others.add(entry.id());
    } else if (fact.supersededAt() == null) {
      currentIds.add(entry.id());
      if (!current.add(fact.name())) {
        throw new NotRead("It has two current values of " + fact.name() + ".");
      }
    }
  }

  void mark(Mark mark) {
    boolean dispute = mark.reason() != null;
    boolean there =
        mark.name() != null
            || others.contains(mark.entry())
            || dispute && currentIds.contains(mark.entry());
    Object what = mark.name() != null ? mark.name() : mark.entry() + " " + dispute;
    if (!there || !marked.add(what)) {
      throw new NotRead("It has two marks of the same, or one of what is not in it.");
    }
    hiddenNames += mark.name() == null ? 0 : 1;
    if (hiddenNames > MOST_HIDDEN_NAMES) {
      throw new NotRead("It hides more than " + MOST_HIDDEN_NAMES + " names.");
    }
  }
}
