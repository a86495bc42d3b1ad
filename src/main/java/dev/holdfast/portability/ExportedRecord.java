package dev.holdfast.portability;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.AllMarks;
import dev.holdfast.record.Entry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Overviews;
import dev.holdfast.record.Slice;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** A person's record, sort by sort, as an export has it. */
@ApplicationScoped
class ExportedRecord {

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;
  private final AllMarks marks;
  private final Overviews overviews;

  ExportedRecord(
      Facts facts,
      Activities activities,
      Trainings trainings,
      AllMarks marks,
      Overviews overviews) {
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
    this.marks = marks;
    this.overviews = overviews;
  }

  /** A sort of entry: where a page of it comes from, and what is written of each. */
  record Sort<T extends Entry>(
      String name,
      String title,
      Function<Slice, List<T>> pages,
      Function<T, ?> line,
      Function<T, DocumentPage.Item> item) {}

  long count(PersonId person) {
    return overviews.entries(person);
  }

  String name(Access access, PersonId person) {
    return facts.displayName(access, person);
  }

  OwnMarks marks(Access access, PersonId person) {
    return OwnMarks.of(marks.of(access, person));
  }

  List<Sort<?>> sorts(Access access, PersonId person) {
    return List.of(
        new Sort<FactEntry>(
            "facts",
            "Facts",
            slice -> facts.withHistory(access, person, slice).entries(),
            Lines.Fact::of,
            Items::of),
        new Sort<ActivityEntry>(
            "activities",
            "Activities",
            slice -> activities.list(access, person, slice).entries(),
            Lines.Activity::of,
            Items::of),
        new Sort<TrainingEntry>(
            "training",
            "Training",
            slice -> trainings.list(access, person, slice).entries(),
            Lines.Training::of,
            Items::of));
  }
}
