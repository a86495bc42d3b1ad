package dev.holdfast.portability;

import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries in the words in which people read them. */
final class Items {

  private Items() {}

  static DocumentPage.Item of(FactEntry fact) {
    List<String> notes = new ArrayList<>(notes(fact.source(), fact.receivedAt()));
    notes.add("True since " + Dates.day(fact.assertedAt()));
    if (fact.supersededAt() != null) {
      notes.add("Replaced on " + Dates.day(fact.supersededAt()));
    }
    return new DocumentPage.Item(FactName.label(fact.name()), fact.text(), notes);
  }

  static DocumentPage.Item of(ActivityEntry activity) {
    List<String> notes = new ArrayList<>(notes(activity.source(), activity.receivedAt()));
    notes.add(0, Dates.minute(activity.time()));
    return new DocumentPage.Item(activity.category(), activity.details(), notes);
  }

  static DocumentPage.Item of(TrainingEntry training) {
    List<String> notes = new ArrayList<>(notes(training.source(), training.receivedAt()));
    notes.add(0, Dates.day(training.time()));
    return new DocumentPage.Item(training.name(), training.description(), notes);
  }

  private static List<String> notes(String source, Instant received) {
    return List.of("From " + source + ", received on " + Dates.day(received));
  }
}
