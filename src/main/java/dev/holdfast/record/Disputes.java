package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Reads;
import dev.holdfast.web.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entries are disputed, and who hears of it. */
@ApplicationScoped
public class Disputes {

  private final Reads reads;
  private final PersonKeys keys;
  private final Listed listed;
  private final Event<DisputeChanged> changed;

  Disputes(Reads reads, PersonKeys keys, Listed listed, Event<DisputeChanged> changed) {
    this.reads = reads;
    this.keys = keys;
    this.listed = listed;
    this.changed = changed;
  }

  /** What is said of entries that the reading client wrote, the newest first. */
  public List<Disputed> told(Access access, Position after, int most) {
    List<Disputed> told =
        Dispute.told(access.reader(), after, most).stream().map(found -> found.view(keys)).toList();
    listed.read(
        access,
        told.stream()
            .collect(
                Collectors.groupingBy(
                    Disputed::person, Collectors.mapping(Disputed::ref, Collectors.toList()))));
    return told;
  }

  /** Those of what a client wrote, for those who look after it: no part of a record. */
  public List<DisputedEntry> of(String client, int most) {
    return reads.list(
        "select sort, entry_id, disputed_at from dispute where source = ?"
            + " order by disputed_at desc, entry_id desc limit ?",
        row -> new DisputedEntry(row.getString(1), Reads.id(row, 2), Reads.instant(row, 3)),
        client,
        most);
  }

  /** Those among these entries of hers. */
  Set<UUID> among(PersonId person, List<? extends Entry> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    String marks = String.join(", ", Collections.nCopies(entries.size(), "?"));
    Object[] hers =
        Stream.concat(Stream.of(person.bits()), entries.stream().map(Entry::id)).toArray();
    return Set.copyOf(reads.list(Dispute.AMONG.formatted(marks), row -> Reads.id(row, 1), hers));
  }

  void tell(PersonId person, Entry entry, Instant at, boolean stands) {
    String sort = entry.ref().sort().written();
    DisputedEntry disputed = new DisputedEntry(sort, entry.id(), at);
    changed.fire(new DisputeChanged(person, disputed, entry.source(), stands));
  }
}
