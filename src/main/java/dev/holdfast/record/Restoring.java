package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
   * Hides what she hides elsewhere, before any of it is here.
   *
   * @param some of her marks
   */
  @Durable
  public void hide(PersonId person, List<Mark> some) {
    marks.hide(person, some);
  }

  /**
   * Adds some entries.
   *
   * @param entries with their ids, times and sources; of each name of facts at most one in all is
   *     not superseded
   */
  @Durable
  public void put(Access access, PersonId person, List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof FactEntry fact) {
        Fact.put(vault, person.bits(), fact);
      } else if (entry instanceof ActivityEntry activity) {
        Activity.put(vault, person.bits(), activity);
      } else if (entry instanceof TrainingEntry training) {
        Training.put(vault, person.bits(), training);
      }
    }
    listed.wrote(access, person, entries);
  }

  /**
   * Notes which entries she disputes, once all are there.
   *
   * @param some of her marks
   */
  @Durable
  public void dispute(PersonId person, List<Mark> some) {
    marks.dispute(person, some, id -> find(person.bits(), id));
  }

  /** All of it is there: notes how she is called. */
  @Durable
  public void finish(PersonId person) {
    renamed.fire(new NamesChanged(person));
  }

  private Optional<? extends Entry> find(long person, UUID id) {
    return Stream.of(
            Fact.one(vault, person, id),
            Activity.one(vault, person, id),
            Training.one(vault, person, id))
        .<Entry>flatMap(List::stream)
        .findFirst();
  }
}
