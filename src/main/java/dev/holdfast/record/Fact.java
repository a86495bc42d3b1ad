package dev.holdfast.record;

import dev.holdfast.platform.Reads;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Entity
class Fact extends PanacheEntityBase {

  private static final String SELECT =
      "select new dev.holdfast.record.FactEntry(e.id, e.name, e.type, e.text, e.source,"
          + " e.assertedAt, e.receivedAt, e.supersededAt) from Fact e where ";
  private static final String CURRENT = "e.personId = :person and e.supersededAt is null";
  private static final String COLUMNS =
      "select id, name, value_type, value_text, source, asserted_at, received_at";
  private static final EntryQuery<FactEntry> NEWEST =
      new EntryQuery<>(
          COLUMNS + ", superseded_at from fact where person_id = ?",
          "asserted_at",
          "name",
          row -> entry(row, Reads.instantOrNull(row, 8)));
  static final EntryQuery<FactEntry> NEWEST_CURRENT =
      new EntryQuery<>(
          COLUMNS + " from fact where person_id = ? and superseded_at is null",
          "asserted_at",
          "name",
          row -> entry(row, null));

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "value_type")
  ValueType type;

  @Column(name = "value_text")
  String text;

  String source;

  @Column(name = "asserted_at")
  Instant assertedAt;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "superseded_at")
  Instant supersededAt;

  static List<FactEntry> current(Reads reads, long person, Slice slice) {
    return NEWEST_CURRENT.list(reads, person, slice);
  }

  static List<FactEntry> all(Reads reads, long person, Slice slice) {
    return NEWEST.list(reads, person, slice);
  }

  static List<FactEntry> current(long person, Collection<String> names) {
    return getEntityManager()
        .createQuery(SELECT + CURRENT + " and e.name in :names order by e.name", FactEntry.class)
        .setParameter("person", person)
        .setParameter("names", names)
        .getResultList();
  }

  static List<FactEntry> one(long person, UUID id) {
    return getEntityManager()
        .createQuery(SELECT + "e.id = :id and e.personId = :person", FactEntry.class)
        .setParameter("person", person)
        .setParameter("id", id)
        .getResultList();
  }

  /** Person and value of each current fact of that name. */
  static List<Object[]> ofPeople(Collection<Long> people, Collection<String> names) {
    return getEntityManager()
        .createQuery(
            "select e.personId, e.name, e.text from Fact e where e.personId in :people"
                + " and e.name in :names and e.supersededAt is null",
            Object[].class)
        .setParameter("people", people)
        .setParameter("names", names)
        .getResultList();
  }

  static void supersede(long person, String name, Instant now) {
    update(
        "supersededAt = ?1 where personId = ?2 and name = ?3 and supersededAt is null",
        now,
        person,
        name);
  }

  static long countSuperseded(long person, String name) {
    return count("personId = ?1 and name = ?2 and supersededAt is not null", person, name);
  }

  static List<UUID> superseded(long person, String name) {
    return getEntityManager()
        .createQuery(
            "select e.id from Fact e where e.personId = :person and e.name = :name"
                + " and e.supersededAt is not null",
            UUID.class)
        .setParameter("person", person)
        .setParameter("name", name)
        .getResultList();
  }

  static long deleteSuperseded(long person, String name) {
    return delete("personId = ?1 and name = ?2 and supersededAt is not null", person, name);
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

  FactEntry entry() {
    return new FactEntry(id, name, type, text, source, assertedAt, receivedAt, supersededAt);
  }

  private static FactEntry entry(ResultSet row, Instant supersededAt) throws SQLException {
    return new FactEntry(
        Reads.id(row, 1),
        row.getString(2),
        ValueType.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        Reads.instant(row, 6),
        Reads.instant(row, 7),
        supersededAt);
  }
}
