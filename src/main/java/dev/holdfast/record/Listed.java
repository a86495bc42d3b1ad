package dev.holdfast.record;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way out of the record: what leaves it goes through here, and into the ledger before it does.
 */
@ApplicationScoped
public class Listed {

  private final Ledger ledger;
  private final Event<EntriesDeleted> deleted;
  private final Event<EntryReplaced> replaced;

  Listed(Ledger ledger, Event<EntriesDeleted> deleted, Event<EntryReplaced> replaced) {
    this.ledger = ledger;
    this.deleted = deleted;
    this.replaced = replaced;
  }

  <T extends Entry> List<T> read(Access access, PersonId person, List<T> entries) {
    read(access, person, entries, List.of());
    return entries;
  }

  <T extends Entry> Part<T> read(Access access, PersonId person, Part<T> part) {
    read(access, person, part.entries());
    return part;
  }

  /**
   * @param beside what else is handed out with them
   */
  void read(Access access, PersonId person, List<? extends Entry> entries, List<EntryRef> beside) {
    List<EntryRef> all = Stream.concat(entries.stream().map(Entry::ref), beside.stream()).toList();
    append(access, Act.READ, Map.of(person, all));
  }

  /** Of several people. */
  void read(Access access, Map<PersonId, List<EntryRef>> entries) {
    append(access, Act.READ, entries);
  }

  /**
   * What of people is handed out, written or taken away beside the entries of their records, as the
   * addresses that they sign in with.
   */
  public void beside(Access access, Act act, Map<PersonId, List<EntryRef>> touched) {
    Map<PersonId, List<EntryRef>> some = new HashMap<>(touched);
    some.values().removeIf(List::isEmpty);
    append(access, act, some);
  }

  /** What is not there has not been read. */
  <T extends Entry> Optional<T> read(Access access, PersonId person, Optional<T> entry) {
    entry.ifPresent(found -> read(access, person, List.of(found)));
    return entry;
  }

  <T extends Entry> List<T> wrote(Access access, PersonId person, List<T> entries) {
    append(access, Act.WRITE, Map.of(person, entries.stream().map(Entry::ref).toList()));
    return entries;
  }

  void deleted(Access access, PersonId person, List<EntryRef> entries) {
    append(access, Act.DELETE, Map.of(person, entries));
    deleted.fire(
        new EntriesDeleted(person, entries.stream().map(EntryRef::id).collect(Collectors.toSet())));
  }

  /** One entry is deleted because another has taken its place. */
  void replaced(Access access, PersonId person, EntryRef before, Entry now) {
    replaced.fire(new EntryReplaced(person, before.id(), now.id()));
    deleted(access, person, List.of(before));
  }

  static Map<PersonId, List<EntryRef>> refs(Map<PersonId, List<FactEntry>> facts) {
    Map<PersonId, List<EntryRef>> refs = new HashMap<>();
    facts.forEach((person, found) -> refs.put(person, found.stream().map(Entry::ref).toList()));
    return refs;
  }

  /** The same, with what is handed out of each beside it. */
  static Map<PersonId, List<EntryRef>> refs(
      Map<PersonId, List<FactEntry>> facts, Map<PersonId, List<EntryRef>> beside) {
    Map<PersonId, List<EntryRef>> all = refs(facts);
    beside.forEach(
        (person, more) ->
            all.merge(
                person,
                more,
                (one, other) -> Stream.of(one, other).flatMap(List::stream).toList()));
    return all;
  }

  private void append(Access access, Act act, Map<PersonId, List<EntryRef>> entries) {
    if (access.isListed() && !entries.isEmpty()) {
      ledger.append(access.visit(), act, entries);
    }
  }
}
