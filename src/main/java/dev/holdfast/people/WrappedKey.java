package dev.holdfast.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's own key as it is stored. The row outlives her: she is never given another key. */
@Entity
@Table(name = "person_key")
class WrappedKey extends PanacheEntityBase {

  static final String WRAPPED =
      "select wrapped from person_key where person_id = ? and wrapped is not null";

  @Id
  @Column(name = "person_id")
  long personId;

  /** Encrypted; null once it is destroyed. */
  String wrapped;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "destroyed_at")
  Instant destroyedAt;

  /** Does nothing if she has one, or had one, or is not there. */
  static void make(long person, String wrapped, Instant now) {
    getEntityManager()
        .createNativeQuery(
            "insert into person_key (person_id, wrapped, made_at)"
                + " select id, :wrapped, :now from person where id = :person"
                + " on conflict do nothing")
        .setParameter("person", person)
        .setParameter("wrapped", wrapped)
        .setParameter("now", now.toEpochMilli())
        .executeUpdate();
  }

  static void destroy(long person, Instant now) {
    getEntityManager()
        .createNativeQuery(
            "insert into person_key (person_id, made_at, destroyed_at) values (:person, :now, :now)"
                + " on conflict (person_id) do update set wrapped = null, destroyed_at = :now"
                + " where person_key.destroyed_at is null")
        .setParameter("person", person)
        .setParameter("now", now.toEpochMilli())
        .executeUpdate();
  }
}
