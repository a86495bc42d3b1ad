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
class Listed {

  private final Ledger ledger;
  private final Event<EntriesDeleted> deleted;

  Listed(Ledger ledger, Event<EntriesDeleted> deleted) {
    this.ledger = ledger;
    this.deleted = deleted;
  }

  <T extends Entry> List<T> read(Access access, PersonId person, List<T> entries) {
    read(access, person, entries, List.of());
    return entries;
  }

  /**
   * @param beside what else is handed out with them
   */
  void read(Access access, PersonId person, List<? extends Entry> entries, List<EntryRef> beside) {
    List<EntryRef> all = Stream.concat(entries.stream().map(Listed::ref), beside.stream()).toList();
    append(access, Act.READ, Map.of(person, all));
  }

  /** Of several people. */
  void read(Access access, Map<PersonId, List<EntryRef>> entries) {
    append(access, Act.READ, entries);
  }

  /** What is not there has not been read. */
  <T extends Entry> Optional<T> read(Access access, PersonId person, Optional<T> entry) {
    entry.ifPresent(found -> read(access, person, List.of(found)));
    return entry;
  }

  <T extends Entry> List<T> wrote(Access access, PersonId person, List<T> entries) {
    append(access, Act.WRITE, Map.of(person, entries.stream().map(Listed::ref).toList()));
    return entries;
  }

  void deleted(Access access, PersonId person, List<EntryRef> entries) {
    append(access, Act.DELETE, Map.of(person, entries));
    deleted.fire(
        new EntriesDeleted(person, entries.stream().map(EntryRef::id).collect(Collectors.toSet())));
  }

  static Map<PersonId, List<EntryRef>> refs(Map<PersonId, List<FactEntry>> facts) {
    Map<PersonId, List<EntryRef>> refs = new HashMap<>();
    facts.forEach((person, found) -> refs.put(person, found.stream().map(Listed::ref).toList()));
    return refs;
  }

  static EntryRef ref(Entry entry) {
    if (entry instanceof FactEntry fact) {
      return new EntryRef(EntryRef.Sort.FACTS, fact.id(), fact.name());
    }
    return new EntryRef(
        entry instanceof ActivityEntry ? EntryRef.Sort.ACTIVITIES : EntryRef.Sort.TRAINING,
        entry.id(),
        null);
  }

  private void append(Access access, Act act, Map<PersonId, List<EntryRef>> entries) {
    if (access.isListed() && !entries.isEmpty()) {
      ledger.append(access.visit(), act, entries);
    }
  }
}
