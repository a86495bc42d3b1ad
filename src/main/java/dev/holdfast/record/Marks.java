package dev.holdfast.record;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people say of their records: that those with whom they share them are not to see a name or
 * an entry, and that an entry is not right.
 */
@ApplicationScoped
public class Marks {

  private final Clock clock;
  private final People people;
  private final PersonKeys keys;
  private final Disputes disputes;
  private final Event<NamesChanged> renamed;

  Marks(
      Clock clock, People people, PersonKeys keys, Disputes disputes, Event<NamesChanged> renamed) {
    this.renamed = renamed;
    this.disputes = disputes;
    this.clock = clock;
    this.people = people;
    this.keys = keys;
  }

  /** Hides the facts of a name, also those that are written later. */
  @Durable
  public void hideName(PersonId person, String name) {
    if (people.lock(person) && !HiddenName.is(person.bits(), name)) {
      HiddenName.hide(person.bits(), name, clock.instant());
      renamed(person, name);
    }
  }

  /** Those with whom she shares facts see the facts of this name again. */
  @Durable
  public void showName(PersonId person, String name) {
    if (people.lock(person)) {
      HiddenName.show(person.bits(), name);
      renamed(person, name);
    }
  }

  /** By what is hidden nobody finds her. */
  private void renamed(PersonId person, String name) {
    if (NamesChanged.NAMES.contains(name)) {
      renamed.fire(new NamesChanged(person));
    }
  }

  public Set<String> hiddenNames(PersonId person) {
    return HiddenName.of(person.bits());
  }

  /** All that she hides. */
  public Hidden hidden(PersonId person) {
    return new Hidden(
        HiddenName.of(person.bits()),
        HiddenEntry.of(person.bits()).stream()
            .map(hidden -> hidden.entryId)
            .collect(Collectors.toSet()));
  }

  /** Hides an activity or a training. */
  @Durable
  public void hide(PersonId person, Entry entry) {
    if (people.lock(person)
        && stands(person.bits(), entry)
        && !HiddenEntry.is(person.bits(), entry.id())) {
      HiddenEntry.hide(person.bits(), entry.id(), clock.instant());
    }
  }

  /** Those with whom she shares see it again. */
  @Durable
  public void show(PersonId person, Entry entry) {
    HiddenEntry.show(person.bits(), Set.of(entry.id()));
  }

  /** Which of these entries of hers are marked; for herself, and for an admin who says why. */
  public Marked marked(PersonId person, List<? extends Entry> entries) {
    List<UUID> ids = entries.stream().map(Entry::id).toList();
    Set<UUID> hidden = new HashSet<>(HiddenEntry.among(person.bits(), ids));
    Set<String> names = entries.isEmpty() ? Set.of() : HiddenName.of(person.bits());
    entries.stream()
        .filter(entry -> entry instanceof FactEntry fact && names.contains(fact.name()))
        .forEach(entry -> hidden.add(entry.id()));
    Map<UUID, Disputed> disputes =
        Dispute.among(person.bits(), ids).stream()
            .map(found -> found.view(keys))
            .collect(Collectors.toMap(Disputed::entry, found -> found));
    return new Marked(hidden, disputes);
  }

  /**
   * Says that an entry is not right, until it is superseded or deleted, or she takes it back. Said
   * again, the reason is another one.
   *
   * @param reason one to {@link Disputed#LONGEST} characters
   * @return false if it is superseded, or her own
   */
  @Durable
  public boolean dispute(PersonId person, Entry entry, String reason) {
    boolean current =
        people.lock(person)
            && !entry.source().equals(person.toString())
            && stands(person.bits(), entry);
    if (current) {
      Dispute.end(person.bits(), Set.of(entry.id()));
      Dispute.of(person, entry, clock.instant())
          .say(keys, PlainText.lines(reason, Disputed.LONGEST));
      disputes.tell(person, entry, clock.instant(), true);
    }
    return current;
  }

  /** Takes it back; false if there is nothing to take back. */
  @Durable
  public boolean takeBack(PersonId person, Entry entry) {
    boolean ended = Dispute.end(person.bits(), Set.of(entry.id()));
    if (ended) {
      disputes.tell(person, entry, clock.instant(), false);
    }
    return ended;
  }

  /** Of which of these entries of hers she says that they are not right. */
  public Set<UUID> disputed(PersonId person, List<? extends Entry> entries) {
    return disputes.among(person, entries);
  }

  /** What she says of an entry; why is for herself, and for the client that wrote it. */
  public Optional<Disputed> of(PersonId person, UUID entry) {
    return Dispute.of(person.bits(), entry).map(found -> found.view(keys));
  }

  /** How much of her record is marked. */
  public Counts counts(PersonId person) {
    long hidden =
        HiddenName.count("personId", person.bits()) + HiddenEntry.count("personId", person.bits());
    return new Counts(hidden, Dispute.count("personId", person.bits()));
  }

  /**
   * How much is marked.
   *
   * @param hidden names of facts, and other entries
   */
  public record Counts(long hidden, long disputed) {}

  void gone(@Observes EntriesDeleted gone) {
    HiddenEntry.show(gone.person().bits(), gone.entries());
    Dispute.end(gone.person().bits(), gone.entries());
  }

  /** What was hidden stays so when it is corrected. */
  void replaced(@Observes EntryReplaced event) {
    if (HiddenEntry.is(event.person().bits(), event.before())) {
      HiddenEntry.hide(event.person().bits(), event.now(), clock.instant());
    }
  }

  /** A new value takes the place of what was disputed. */
  static void superseded(PersonId person, Collection<String> names) {
    Dispute.endOfNames(person.bits(), names);
  }

  /** Whether it is still there and, if it is a fact, still true. */
  private static boolean stands(long person, Entry entry) {
    String held = "personId = ?1 and id = ?2";
    long count =
        entry instanceof FactEntry
            ? Fact.count(held + " and supersededAt is null", person, entry.id())
            : entry instanceof ActivityEntry
                ? Activity.count(held, person, entry.id())
                : Training.count(held, person, entry.id());
    return count == 1;
  }
}
