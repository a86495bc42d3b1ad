package dev.holdfast.record;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.web.Position;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** That a person says of an entry that it is not right, and why. */
@Entity
@Table(name = "dispute")
@IdClass(MarkKey.class)
class Dispute extends PanacheEntityBase {

  static final String AMONG =
      "select entry_id from dispute where person_id = ? and entry_id in (%s)";

  private static final String TOLD =
      "source = ?1 and personId not in (select p.id from Person p where p.leftAt is not null)";

  @Id
  @Column(name = "entry_id")
  UUID entryId;

  @Id
  @Column(name = "person_id")
  long personId;

  String sort;

  /** Of a fact. */
  String name;

  String source;

  /** Sealed with her own key. */
  String reason;

  @Column(name = "disputed_at")
  Instant disputedAt;

  static Optional<Dispute> of(long person, UUID entry) {
    return find("personId = ?1 and entryId = ?2", person, entry).firstResultOptional();
  }

  static List<Dispute> of(long person) {
    return list("personId = ?1 order by disputedAt desc, entryId desc", person);
  }

  static List<Dispute> among(long person, Collection<UUID> entries) {
    return entries.isEmpty() ? List.of() : list("personId = ?1 and entryId in ?2", person, entries);
  }

  static boolean end(long person, Collection<UUID> entries) {
    return delete("personId = ?1 and entryId in ?2", person, entries) > 0;
  }

  /** Those of facts of these names. */
  static void endOfNames(long person, Collection<String> names) {
    if (!names.isEmpty()) {
      delete("personId = ?1 and name in ?2", person, names);
    }
  }

  /** Those of what a client wrote, the newest first; of nobody who is leaving. */
  static List<Dispute> told(String client, Position after, int most) {
    return after == null
        ? find(TOLD + " order by disputedAt desc, entryId desc", client).page(0, most).list()
        : find(
                TOLD
                    + " and disputedAt <= ?2 and (disputedAt < ?2 or entryId < ?3)"
                    + " order by disputedAt desc, entryId desc",
                client,
                after.time(),
                after.id())
            .page(0, most)
            .list();
  }

  /** A new one, of which she has not said why. */
  static Dispute of(PersonId person, Entry entry, Instant at) {
    EntryRef ref = entry.ref();
    Dispute dispute = new Dispute();
    dispute.entryId = entry.id();
    dispute.personId = person.bits();
    dispute.sort = ref.sort().written();
    dispute.name = ref.name();
    dispute.source = entry.source();
    dispute.disputedAt = at;
    return dispute;
  }

  /** Stores it with her reason, sealed. */
  void say(PersonKeys keys, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = keys.seal(new PersonId(personId), plain, context());
    reason = Base64.getEncoder().encodeToString(sealed);
    persistAndFlush();
  }

  Disputed view(PersonKeys keys) {
    PersonId person = new PersonId(personId);
    byte[] plain = keys.open(person, Base64.getDecoder().decode(reason), context());
    String text = new String(plain, StandardCharsets.UTF_8);
    return new Disputed(person, sort, entryId, name, source, text, disputedAt);
  }

  private String context() {
    return "dispute:reason:" + entryId;
  }
}
