package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Entity
@IdClass(EntryKey.class)
class Fact extends PanacheEntityBase {

  private static final String SUPERSEDED =
      "personId = ?1 and name = ?2 and supersededAt is not null";
  private static final String COLUMNS =
      "select id, name, value_type, value_text, sealed, source, asserted_at, received_at";
  private static final EntryQuery<StoredFact> NEWEST =
      new EntryQuery<>(
          COLUMNS + ", superseded_at from fact where person_id = ?",
          "asserted_at",
          "name",
          Sight.NAMES,
          row -> StoredFact.read(row, Reads.instantOrNull(row, 9)));
  static final EntryQuery<StoredFact> NEWEST_CURRENT =
      new EntryQuery<>(
          COLUMNS + " from fact where person_id = ? and superseded_at is null",
          "asserted_at",
          "name",
          Sight.NAMES,
          row -> StoredFact.read(row, null));

  @Id UUID id;

  @Id
  @Column(name = "person_id")
  long personId;

  String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "value_type")
  ValueType type;

  @Column(name = "value_text")
  String text;

  /** Whether the text is sealed; else it is of before, and will be. */
  boolean sealed;

  String source;

  @Column(name = "asserted_at")
  Instant assertedAt;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "superseded_at")
  Instant supersededAt;

  static Part<FactEntry> current(Vault vault, Sight sight, long person, Slice slice) {
    return NEWEST_CURRENT
        .list(vault.reads(), sight, person, slice, FactName::possible)
        .all(rows -> opened(vault, person, rows));
  }

  static Part<FactEntry> all(Vault vault, Sight sight, long person, Slice slice) {
    return NEWEST
        .list(vault.reads(), sight, person, slice, FactName::possible)
        .all(rows -> opened(vault, person, rows));
  }

  static List<FactEntry> current(Vault vault, long person, Collection<String> names) {
    return stored(
        vault,
        person,
        "personId = ?1 and supersededAt is null and name in ?2 order by name",
        person,
        FactName.possible(names));
  }

  static List<FactEntry> one(Vault vault, long person, UUID id) {
    return stored(vault, person, "personId = ?1 and id = ?2", person, id);
  }

  private static List<FactEntry> stored(
      Vault vault, long person, String which, Object... parameters) {
    return opened(vault, person, find(which, parameters).project(StoredFact.class).list());
  }

  private static List<FactEntry> opened(Vault vault, long person, List<StoredFact> rows) {
    return Vault.opened(rows, row -> row.opened(vault, person));
  }

  /** The current ones of those names, of each of these people. */
  static Map<PersonId, List<FactEntry>> ofPeople(
      Vault vault, Collection<PersonId> people, Collection<String> names) {
    Map<PersonId, List<FactEntry>> found = new LinkedHashMap<>();
    people.forEach(person -> found.put(person, new ArrayList<>()));
    if (!people.isEmpty()) {
      List<Long> ids = people.stream().map(PersonId::bits).toList();
      Fact.<Fact>list("personId in ?1 and name in ?2 and supersededAt is null", ids, names)
          .forEach(fact -> found.get(new PersonId(fact.personId)).add(fact.opened(vault)));
    }
    return found;
  }

  private FactEntry opened(Vault vault) {
    String value = sealed ? vault.open(personId, StoredFact.COLUMN, id, text) : text;
    return new FactEntry(id, name, type, value, source, assertedAt, receivedAt, supersededAt);
  }

  /** Adds a new one. */
  static FactEntry add(Vault vault, long person, NewFact given, String source, Instant now) {
    Instant since = given.assertedAt() == null ? now : given.assertedAt();
    FactValue value = given.value();
    FactEntry entry =
        new FactEntry(
            EntryIds.next(now), given.name(), value.type(), value.text(), source, since, now, null);
    put(vault, person, entry);
    return entry;
  }

  /** Stores it, sealed. */
  static void put(Vault vault, long person, FactEntry entry) {
    Fact fact = new Fact();
    fact.id = entry.id();
    fact.personId = person;
    fact.name = entry.name();
    fact.type = entry.type();
    fact.text = vault.seal(person, StoredFact.COLUMN, fact.id, entry.text());
    fact.sealed = true;
    fact.source = entry.source();
    fact.assertedAt = entry.assertedAt();
    fact.receivedAt = entry.receivedAt();
    fact.supersededAt = entry.supersededAt();
    fact.persist();
  }

  /** Seals some of those of before; how many. */
  static int sealPlain(Vault vault, int most) {
    List<Fact> plain = vault.plain(Fact.class, "fact", most);
    for (Fact fact : plain) {
      update(
          "text = ?1, sealed = true where personId = ?2 and id = ?3 and sealed = false",
          vault.seal(fact.personId, StoredFact.COLUMN, fact.id, fact.text),
          fact.personId,
          fact.id);
    }
    return plain.size();
  }

  static void supersede(long person, String name, Instant now) {
    update(
        "supersededAt = ?1 where personId = ?2 and name = ?3 and supersededAt is null",
        now,
        person,
        name);
  }

  static long countCurrent(Vault vault, Sight sight, long person) {
    return NEWEST_CURRENT.count(vault.reads(), sight, person);
  }

  static long countSuperseded(long person, String name) {
    return count(SUPERSEDED, person, name);
  }

  static List<UUID> superseded(long person, String name) {
    return find("select e.id from Fact e where " + SUPERSEDED, person, name)
        .project(UUID.class)
        .list();
  }

  static long deleteSuperseded(long person, String name) {
    return delete(SUPERSEDED, person, name);
  }

  static List<Object[]> counts(Collection<Long> people) {
    return getEntityManager()
        .createQuery(
            "select e.personId, count(*) from Fact e where e.personId in :people and e.supersededAt is null"
                + " group by e.personId",
            Object[].class)
        .setParameter("people", people)
        .getResultList();
  }
}
