package dev.holdfast.endings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a person wants to be told by mail before what she allows ends. */
@Entity
@Table(name = "ending_wish")
class EndingWish extends PanacheEntityBase {

  @Id
  @Column(name = "person_id")
  long personId;

  long days;

  static void put(long person, int days) {
    getEntityManager()
        .createNativeQuery(
            "insert into ending_wish (person_id, days) values (:person, :days)"
                + " on conflict (person_id) do update set days = excluded.days")
        .setParameter("person", person)
        .setParameter("days", (long) days)
        .executeUpdate();
  }
}
