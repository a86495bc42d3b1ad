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

/** What people did. */
@ApplicationScoped
public class Activities {

  private final People people;
  private final Clock clock;
  private final Vault vault;
  private final Listed listed;

  Activities(People people, Clock clock, Vault vault, Listed listed) {
    this.listed = listed;
    this.people = people;
    this.clock = clock;
    this.vault = vault;
  }

  /** Newest first. */
  public Part<ActivityEntry> list(Access access, PersonId person, Slice slice) {
    return listed.read(
        access, person, Activity.list(vault, Sight.of(access), person.bits(), slice));
  }

  public Optional<ActivityEntry> find(Access access, PersonId person, UUID entry) {
    return listed.read(
        access,
        person,
        Sight.of(access)
            .of(person.bits(), Activity.one(vault, person.bits(), entry).stream().findFirst()));
  }

  /** What there is, in plain words. */
  public Summary summary(Access access, PersonId person) {
    return summary(access, person, Summaries.MOST_KINDS);
  }

  /** The same, with so many of its kinds. */
  public Summary summary(Access access, PersonId person, int most) {
    Survey<ActivityEntry> survey =
        Activity.survey(vault, Sight.of(access), person.bits()).most(most);
    listed.read(access, person, survey.shown());
    return survey.summary(ActivityEntry::details);
  }

  /** Adds all or none of them, in this order; empty if there is no such person. */
  @Durable
  public Optional<List<ActivityEntry>> add(
      Access access, PersonId person, List<NewActivity> activities) {
    return addReceived(access, person, activities, clock.instant());
  }

  /** As {@link #add}, for what was received at another time than now. */
  @Durable
  public Optional<List<ActivityEntry>> addReceived(
      Access access, PersonId person, List<NewActivity> activities, Instant received) {
    if (!people.lock(person)) {
      return Optional.empty();
    }
    List<ActivityEntry> added = new ArrayList<>(activities.size());
    for (NewActivity given : activities) {
      added.add(Activity.add(vault, person.bits(), given, access.reader(), received));
    }
    return Optional.of(added.isEmpty() ? added : listed.wrote(access, person, added));
  }

  /** Removes an entry; empty if there is none of that id in this person's record. */
  @Durable
  public Optional<Deleted> delete(Access access, PersonId person, UUID entry) {
    if (!Activity.remove(person.bits(), entry)) {
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
  public boolean replace(Access access, PersonId person, UUID entry, NewActivity given) {
    if (!people.lock(person) || !Activity.remove(person.bits(), entry)) {
      return false;
    }
    ActivityEntry now = add(access, person, List.of(given)).orElseThrow().get(0);
    listed.replaced(access, person, ref(entry), now);
    return true;
  }

  private static EntryRef ref(UUID entry) {
    return new EntryRef(EntryRef.Sort.ACTIVITIES, entry, null);
  }
}
