package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Puts entries of another instance into the record of somebody who has none yet, as they were. */
@ApplicationScoped
public class Restoring {

  private final Vault vault;
  private final Listed listed;
  private final Event<NamesChanged> renamed;

  Restoring(Vault vault, Listed listed, Event<NamesChanged> renamed) {
    this.listed = listed;
    this.vault = vault;
    this.renamed = renamed;
  }

  /**
   * All entries of a record, with their ids, times and sources.
   *
   * @param facts of each name at most one is not superseded
   */
  public record Whole(
      List<FactEntry> facts, List<ActivityEntry> activities, List<TrainingEntry> trainings) {

    public int count() {
      return facts.size() + activities.size() + trainings.size();
    }
  }

  /** Adds all of it. */
  @Durable
  public void put(Access access, PersonId person, Whole record) {
    record.facts().forEach(fact -> Fact.put(vault, person.bits(), fact));
    record.activities().forEach(activity -> Activity.put(vault, person.bits(), activity));
    record.trainings().forEach(training -> Training.put(vault, person.bits(), training));
    List<Entry> all = new ArrayList<>(record.facts());
    all.addAll(record.activities());
    all.addAll(record.trainings());
    listed.wrote(access, person, all);
    renamed.fire(new NamesChanged(person));
  }
}
