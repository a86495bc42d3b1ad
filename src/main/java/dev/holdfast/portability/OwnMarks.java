package dev.holdfast.portability;

import dev.holdfast.record.Entry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a person hides and disputes, beside the entries that it is of.
 *
 * @param names of facts that she hides
 * @param hidden other entries that she hides
 * @param disputed why entries are not right
 */
record OwnMarks(
    List<Lines.Mark> lines, Set<String> names, Set<UUID> hidden, Map<UUID, String> disputed) {

  static OwnMarks of(List<Mark> all) {
    Set<String> names = new HashSet<>();
    Set<UUID> hidden = new HashSet<>();
    Map<UUID, String> disputed = new HashMap<>();
    for (Mark mark : all) {
      if (mark.name() != null) {
        names.add(mark.name());
      } else if (mark.reason() == null) {
        hidden.add(mark.entry());
      } else {
        disputed.put(mark.entry(), mark.reason());
      }
    }
    return new OwnMarks(all.stream().map(Lines.Mark::of).toList(), names, hidden, disputed);
  }

  /** What is said of an entry, and how it is marked. */
  DocumentPage.Item noted(Entry entry, DocumentPage.Item item) {
    List<String> notes = new ArrayList<>(item.notes());
    boolean byName = entry instanceof FactEntry fact && names.contains(fact.name());
    if (byName || hidden.contains(entry.id())) {
      notes.add("Hidden from everybody with whom you share");
    }
    if (disputed.containsKey(entry.id())) {
      notes.add("You say that it is not right: " + disputed.get(entry.id()));
    }
    return new DocumentPage.Item(item.title(), item.text(), notes);
  }
}
