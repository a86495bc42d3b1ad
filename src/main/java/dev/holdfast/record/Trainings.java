package dev.holdfast.record;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people were taught. */
@ApplicationScoped
public class Trainings {

  private final People people;
  private final Clock clock;
  private final Vault vault;
  private final Listed listed;

  Trainings(People people, Clock clock, Vault vault, Listed listed) {
    this.listed = listed;
    this.people = people;
    this.clock = clock;
    this.vault = vault;
  }

  /** Newest first. */
  public Part<TrainingEntry> list(Access access, PersonId person, Slice slice) {
    return listed.read(
        access, person, Training.list(vault, Sight.of(access), person.bits(), slice));
  }

  public Optional<TrainingEntry> find(Access access, PersonId person, UUID entry) {
    return listed.read(
        access,
        person,
        Sight.of(access)
            .of(person.bits(), Training.one(vault, person.bits(), entry).stream().findFirst()));
  }

  /** What there is, in plain words. */
  public Summary summary(Access access, PersonId person) {
    Survey<TrainingEntry> survey = Training.survey(vault, Sight.of(access), person.bits());
    listed.read(access, person, survey.shown());
    return survey.summary(TrainingEntry::name);
  }

  /** Adds all or none of them, in this order; empty if there is no such person. */
  @Durable
  public Optional<List<TrainingEntry>> add(
      Access access, PersonId person, List<NewTraining> trainings) {
    return addReceived(access, person, trainings, clock.instant());
  }

  /** As {@link #add}, for what was received at another time than now. */
  @Durable
  public Optional<List<TrainingEntry>> addReceived(
      Access access, PersonId person, List<NewTraining> trainings, Instant received) {
    if (!people.lock(person)) {
      return Optional.empty();
    }
    List<TrainingEntry> added = new ArrayList<>(trainings.size());
    for (NewTraining given : trainings) {
      added.add(Training.add(vault, person.bits(), given, access.reader(), received));
    }
    return Optional.of(added.isEmpty() ? added : listed.wrote(access, person, added));
  }

  /** Removes an entry; empty if there is none of that id in this person's record. */
  @Durable
  public Optional<Deleted> delete(Access access, PersonId person, UUID entry) {
    if (!Training.remove(person.bits(), entry)) {
      return Optional.empty();
    }
    listed.deleted(access, person, List.of(ref(entry)));
    return Optional.of(new Deleted(1, 0, 0));
  }

  /**
   * Puts another entry in the place of one, as entries are never changed; what its person has said
   * of that one holds for it, too.
   *
   * @return false if there is none of that id in this person's record; then nothing is written
   */
  @Durable
  public boolean replace(Access access, PersonId person, UUID entry, NewTraining given) {
    if (!people.lock(person) || !Training.remove(person.bits(), entry)) {
      return false;
    }
    TrainingEntry now = add(access, person, List.of(given)).orElseThrow().get(0);
    listed.replaced(access, person, ref(entry), now);
    return true;
  }

  private static EntryRef ref(UUID entry) {
    return new EntryRef(EntryRef.Sort.TRAINING, entry, null);
  }
}
