package dev.holdfast.looks;

import dev.holdfast.record.Activities;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.Entry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marked;
import dev.holdfast.record.Marks;
import dev.holdfast.record.Part;
import dev.holdfast.record.Slice;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a look lets an admin read. */
@ApplicationScoped
public class LookedRecords {

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;
  private final Marks marks;

  LookedRecords(Facts facts, Activities activities, Trainings trainings, Marks marks) {
    this.marks = marks;
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  /** Earlier values too. */
  public Part<FactEntry> facts(Look look, Slice slice) {
    return facts.withHistory(look.access(), look.person(), slice);
  }

  public Part<ActivityEntry> activities(Look look, Slice slice) {
    return activities.list(look.access(), look.person(), slice);
  }

  public Part<TrainingEntry> training(Look look, Slice slice) {
    return trainings.list(look.access(), look.person(), slice);
  }

  /** Which of these its person hides or disputes. */
  public Marked marked(Look look, List<? extends Entry> entries) {
    return marks.marked(look.person(), entries);
  }
}
