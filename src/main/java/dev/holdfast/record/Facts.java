package dev.holdfast.record;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Named, typed data of people. A new value supersedes the one before, which stays as history. */
@ApplicationScoped
public class Facts {

  private static final int MOST_CURRENT = 1_000;

  private final People people;
  private final Clock clock;
  private final Vault vault;
  private final Listed listed;
  private final Event<NamesChanged> renamed;

  Facts(People people, Clock clock, Vault vault, Listed listed, Event<NamesChanged> renamed) {
    this.listed = listed;
    this.renamed = renamed;
    this.people = people;
    this.clock = clock;
    this.vault = vault;
  }

  /** What is true now, the latest assertion first; at most 1,000. */
  public List<FactEntry> current(Access access, PersonId person) {
    return current(access, person, Slice.newest(MOST_CURRENT)).entries();
  }

  /** What is true now, the latest assertion first. */
  public Part<FactEntry> current(Access access, PersonId person, Slice slice) {
    return listed.read(access, person, Fact.current(vault, Sight.of(access), person.bits(), slice));
  }

  /** What is true now under these names. */
  public List<FactEntry> named(Access access, PersonId person, Collection<String> names) {
    return named(access, person, names, UnaryOperator.identity(), List.of());
  }

  /**
   * The same, for whoever needs some of them only if others are not there.
   *
   * @param needed of the names that there are, those whose facts are handed out
   * @param beside what the caller hands out together with them
   */
  public List<FactEntry> named(
      Access access,
      PersonId person,
      Collection<String> names,
      UnaryOperator<Set<String>> needed,
      List<EntryRef> beside) {
    List<FactEntry> there =
        names.isEmpty()
            ? List.of()
            : Sight.of(access).of(person.bits(), Fact.current(vault, person.bits(), names));
    List<FactEntry> found = FactEntry.of(there, needed);
    if (!names.isEmpty() || !beside.isEmpty()) {
      listed.read(access, person, found, beside);
    }
    return found;
  }

  /**
   * What is true now under these names, of each of these people: value by name.
   *
   * @param beside what the caller hands out of each together with them
   */
  public Map<PersonId, Map<String, String>> texts(
      Access access,
      Collection<PersonId> asked,
      Collection<String> names,
      Map<PersonId, List<EntryRef>> beside) {
    Map<PersonId, List<FactEntry>> found = Fact.ofPeople(vault, asked, names);
    Sight.of(access).take(found);
    listed.read(access, Listed.refs(found, beside));
    return Summaries.texts(found);
  }

  /** Current and superseded values, the latest assertion first. */
  public Part<FactEntry> withHistory(Access access, PersonId person, Slice slice) {
    return listed.read(access, person, Fact.all(vault, Sight.of(access), person.bits(), slice));
  }

  public Optional<FactEntry> find(Access access, PersonId person, UUID entry) {
    return listed.read(access, person, stored(access, person, entry));
  }

  /** How the person is called; her id if nothing is known. */
  public String displayName(Access access, PersonId person) {
    return displayNames(access, List.of(person)).get(person);
  }

  /** How each of these people is called. */
  public Map<PersonId, String> displayNames(Access access, Collection<PersonId> asked) {
    return displayNames(access, asked, Map.of());
  }

  /** The same, with what the caller hands out of each beside it. */
  public Map<PersonId, String> displayNames(
      Access access, Collection<PersonId> asked, Map<PersonId, List<EntryRef>> beside) {
    Map<PersonId, List<FactEntry>> parts =
        DisplayNames.parts(Fact.ofPeople(vault, asked, DisplayNames.NAMES));
    listed.read(access, Listed.refs(parts, beside));
    return DisplayNames.names(parts);
  }

  /** What there is, in plain words. */
  public Summary summary(Access access, PersonId person) {
    Sight sight = Sight.of(access);
    Part<FactEntry> found = Fact.current(vault, sight, person.bits(), Slice.newest(MOST_CURRENT));
    List<FactEntry> known = found.entries();
    long count = found.more() ? Fact.countCurrent(vault, sight, person.bits()) : known.size();
    return Summaries.of(listed.read(access, person, Summaries.shown(known)), count);
  }

  /**
   * Adds all or none of them; each supersedes the current value of its name. Empty if there is no
   * such person.
   *
   * @param facts at most one of each name
   */
  @Durable
  public Optional<List<FactEntry>> add(Access access, PersonId person, List<NewFact> facts) {
    return addReceived(access, person, facts, null);
  }

  /**
   * As {@link #add}, for what was received at another time.
   *
   * @param received when, or null for now
   */
  @Durable
  public Optional<List<FactEntry>> addReceived(
      Access access, PersonId person, List<NewFact> facts, Instant received) {
    // Without it, two first values of one name would both find nothing to supersede.
    if (!people.lock(person)) {
      return Optional.empty();
    }
    Instant now = received == null ? clock.instant() : received;
    facts.forEach(given -> Fact.supersede(person.bits(), given.name(), now));
    Marks.superseded(person, facts.stream().map(NewFact::name).toList());
    List<FactEntry> added = new ArrayList<>(facts.size());
    for (NewFact given : facts) {
      added.add(Fact.add(vault, person.bits(), given, access.reader(), now));
    }
    tell(person, added);
    return Optional.of(added.isEmpty() ? added : listed.wrote(access, person, added));
  }

  /**
   * Removes one value, current or superseded. What was superseded by it stays superseded: a deleted
   * value leaves its name without a current one.
   *
   * @param history whether all superseded values of its name go too
   * @return empty if there is no such value in this person's record
   */
  @Durable
  public Optional<Deleted> delete(Access access, PersonId person, UUID entry, boolean history) {
    people.lock(person); // or a value that is superseded meanwhile goes without being told of
    Optional<FactEntry> found = stored(access, person, entry);
    if (found.isEmpty() || Fact.delete("id = ?1 and personId = ?2", entry, person.bits()) == 0) {
      return Optional.empty();
    }
    String name = found.get().name();
    Set<UUID> gone = new HashSet<>(history ? Fact.superseded(person.bits(), name) : List.of());
    long earlier = gone.isEmpty() ? 0 : Fact.deleteSuperseded(person.bits(), name);
    gone.add(entry);
    var refs = gone.stream().map(id -> new EntryRef(EntryRef.Sort.FACTS, id, name)).toList();
    listed.deleted(access, person, refs);
    tell(person, found.stream().toList());
    return Optional.of(new Deleted(1, earlier, Fact.countSuperseded(person.bits(), name)));
  }

  private Optional<FactEntry> stored(Access access, PersonId person, UUID entry) {
    return Sight.of(access).of(person.bits(), Fact.one(vault, person.bits(), entry)).stream()
        .findFirst();
  }

  private void tell(PersonId person, List<FactEntry> changed) {
    if (changed.stream().map(FactEntry::name).anyMatch(NamesChanged.NAMES::contains)) {
      renamed.fire(new NamesChanged(person));
    }
  }
}
