package dev.holdfast.record;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people did. */
@ApplicationScoped
public class Activities {

  private final People people;
  private final Clock clock;
  private final Vault vault;
  private final Event<EntriesDeleted> deleted;

  Activities(People people, Clock clock, Vault vault, Event<EntriesDeleted> deleted) {
    this.deleted = deleted;
    this.people = people;
    this.clock = clock;
    this.vault = vault;
  }

  /** Newest first. */
  public List<ActivityEntry> list(Access access, PersonId person, Slice slice) {
    return Activity.list(vault, Sight.of(access), person.bits(), slice);
  }

  public Optional<ActivityEntry> find(Access access, PersonId person, UUID entry) {
    return Sight.of(access)
        .of(person.bits(), Activity.one(vault, person.bits(), entry).stream().findFirst());
  }

  /** How many there are of each of these people, who may be unknown. */
  public Map<PersonId, Long> counts(Access access, Collection<PersonId> asked) {
    return Summaries.counts(asked, Activity.counts(asked.stream().map(PersonId::bits).toList()));
  }

  /** What there is, in plain words. */
  public Summary summary(Access access, PersonId person) {
    List<String> examples =
        list(access, person, Slice.newest(Summaries.EXAMPLES)).stream()
            .map(ActivityEntry::details)
            .map(Summaries::oneLine)
            .toList();
    return Summaries.of(examples, Activity.categories(vault, person.bits()));
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
    return Optional.of(added);
  }

  /** Removes an entry; empty if there is none of that id in this person's record. */
  @Durable
  public Optional<Deleted> delete(Access access, PersonId person, UUID entry) {
    if (Activity.delete("id = ?1 and personId = ?2", entry, person.bits()) == 0) {
      return Optional.empty();
    }
    deleted.fire(new EntriesDeleted(person, Set.of(entry)));
    return Optional.of(new Deleted(1, 0, 0));
  }
}
