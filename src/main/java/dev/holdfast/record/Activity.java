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
class Activity extends PanacheEntityBase {

  private static final String SELECT =
      "select new dev.holdfast.record.ActivityEntry(e.id, e.category, e.time, e.details, e.source,"
          + " e.receivedAt) from Activity e where e.personId = :person";
  private static final EntryQuery<ActivityEntry> NEWEST =
      new EntryQuery<>(
          "select id, category, happened_at, details, source, received_at"
              + " from activity where person_id = ?",
          "happened_at",
          "category",
          Activity::entry);

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  String category;

  @Column(name = "happened_at")
  Instant time;

  String details;

  String source;

  @Column(name = "received_at")
  Instant receivedAt;

  static List<ActivityEntry> list(Reads reads, long person, Slice slice) {
    return NEWEST.list(reads, person, slice);
  }

  static List<ActivityEntry> one(long person, UUID id) {
    return getEntityManager()
        .createQuery(SELECT + " and e.id = :id", ActivityEntry.class)
        .setParameter("person", person)
        .setParameter("id", id)
        .getResultList();
  }

  /** Each category with how many there are, the most frequent first. */
  static List<Object[]> categories(long person) {
    return getEntityManager()
        .createQuery(
            "select e.category, count(*) from Activity e where e.personId = :person"
                + " group by e.category order by count(*) desc, e.category",
            Object[].class)
        .setParameter("person", person)
        .getResultList();
  }

  static List<Object[]> counts(Collection<Long> people) {
    return getEntityManager()
        .createQuery(
            "select e.personId, count(*) from Activity e where e.personId in :people"
                + " group by e.personId",
            Object[].class)
        .setParameter("people", people)
        .getResultList();
  }

  ActivityEntry entry() {
    return new ActivityEntry(id, category, time, details, source, receivedAt);
  }

  private static ActivityEntry entry(ResultSet row) throws SQLException {
    return new ActivityEntry(
        Reads.id(row, 1),
        row.getString(2),
        Reads.instant(row, 3),
        row.getString(4),
        row.getString(5),
        Reads.instant(row, 6));
  }
}
