package dev.holdfast.security;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Entity
@Table(name = "security_event")
class LoggedEvent extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "person_id")
  Long personId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  /** Empty if it is sealed. */
  String detail;

  /** What is said of an address ({@link SealedDetails}); else null. */
  String sealed;

  String network;

  String device;

  @Column(name = "happened_at")
  Instant happenedAt;

  static List<LoggedEvent> search(LogSearch search) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (search.person() != null) {
      where.append(" and personId = :person");
      values.put("person", search.person().bits());
    }
    if (search.kind() != null) {
      where.append(" and kind = :kind");
      values.put("kind", search.kind());
    }
    if (search.from() != null) {
      where.append(" and happenedAt >= :from");
      values.put("from", search.from());
    }
    if (search.to() != null) {
      where.append(" and happenedAt < :to");
      values.put("to", search.to());
    }
    if (search.after() != null) {
      // The first condition is implied, but it is what lets the index begin at the right place.
      where.append(" and happenedAt <= :at and (happenedAt < :at or id < :id)");
      values.put("at", search.after().time());
      values.put("id", search.after().id());
    }
    return LoggedEvent.<LoggedEvent>find(where + " order by happenedAt desc, id desc", values)
        .page(0, search.limit())
        .list();
  }

  /** Removes at most so many that are older. */
  static int deleteBefore(Instant time, int most) {
    List<UUID> old =
        find("select id from LoggedEvent where happenedAt < ?1 order by happenedAt", time)
            .project(UUID.class)
            .page(0, most)
            .list();
    return old.isEmpty() ? 0 : (int) delete("id in ?1", old);
  }

  /** Null if nobody is known. */
  PersonId person() {
    return personId == null ? null : new PersonId(personId);
  }
}
