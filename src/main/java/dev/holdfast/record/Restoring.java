package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts entries of another instance into the record of somebody who has none yet, as they were. */
@ApplicationScoped
public class Restoring {

  private final Vault vault;
  private final Listed listed;
  private final AllMarks marks;
  private final Event<NamesChanged> renamed;

  Restoring(Vault vault, Listed listed, AllMarks marks, Event<NamesChanged> renamed) {
    this.marks = marks;
    this.listed = listed;
    this.vault = vault;
    this.renamed = renamed;
  }

  /**
   * All entries of a record, with their ids, times and sources.
   *
   * @param facts of each name at most one is not superseded
   * @param marks of these entries, and names of facts
   */
  public record Whole(
      List<FactEntry> facts,
      List<ActivityEntry> activities,
      List<TrainingEntry> trainings,
      List<Mark> marks) {

    public int count() {
      return facts.size() + activities.size() + trainings.size();
    }

    /** By their ids. */
    public Map<UUID, Entry> entries() {
      Map<UUID, Entry> all = new LinkedHashMap<>();
      facts.forEach(fact -> all.put(fact.id(), fact));
      activities.forEach(activity -> all.put(activity.id(), activity));
      trainings.forEach(training -> all.put(training.id(), training));
      return all;
    }
  }

  /** Adds all of it. */
  @Durable
  public void put(Access access, PersonId person, Whole record) {
    record.facts().forEach(fact -> Fact.put(vault, person.bits(), fact));
    record.activities().forEach(activity -> Activity.put(vault, person.bits(), activity));
    record.trainings().forEach(training -> Training.put(vault, person.bits(), training));
    Map<UUID, Entry> all = record.entries();
    marks.put(person, record.marks(), all);
    listed.wrote(access, person, List.copyOf(all.values()));
    renamed.fire(new NamesChanged(person));
  }
}
