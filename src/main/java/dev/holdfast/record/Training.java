package dev.holdfast.record;

import dev.holdfast.platform.Reads;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Entity
class Training extends PanacheEntityBase {

  private static final String SELECT =
      "select new dev.holdfast.record.TrainingEntry(e.id, e.name, e.description, e.time, e.source,"
          + " e.receivedAt) from Training e where e.personId = :person";
  private static final EntryQuery<TrainingEntry> NEWEST =
      new EntryQuery<>(
          "select id, name, description, happened_at, source, received_at"
              + " from training where person_id = ?",
          "happened_at",
          "name",
          Training::entry);

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  String name;

  @Column(name = "happened_at")
  Instant time;

  String description;

  String source;

  @Column(name = "received_at")
  Instant receivedAt;

  static List<TrainingEntry> list(Reads reads, long person, Slice slice) {
    return NEWEST.list(reads, person, slice);
  }

  static List<TrainingEntry> one(long person, UUID id) {
    return getEntityManager()
        .createQuery(SELECT + " and e.id = :id", TrainingEntry.class)
        .setParameter("person", person)
        .setParameter("id", id)
        .getResultList();
  }

  /** Each name with how many there are, the most frequent first. */
  static List<Object[]> names(long person) {
    return getEntityManager()
        .createQuery(
            "select e.name, count(*) from Training e where e.personId = :person"
                + " group by e.name order by count(*) desc, e.name",
            Object[].class)
        .setParameter("person", person)
        .getResultList();
  }

  static List<Object[]> counts(Collection<Long> people) {
    return getEntityManager()
        .createQuery(
            "select e.personId, count(*) from Training e where e.personId in :people"
                + " group by e.personId",
            Object[].class)
        .setParameter("people", people)
        .getResultList();
  }

  TrainingEntry entry() {
    return new TrainingEntry(id, name, description, time, source, receivedAt);
  }

  private static TrainingEntry entry(ResultSet row) throws SQLException {
    return new TrainingEntry(
        Reads.id(row, 1),
        row.getString(2),
        row.getString(3),
        Reads.instant(row, 4),
        row.getString(5),
        Reads.instant(row, 6));
  }
}
