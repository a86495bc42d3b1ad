package dev.holdfast.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

@Entity
class Person extends PanacheEntityBase {

  @Id long id;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "deactivated_at")
  Instant deactivatedAt;

  static boolean isActiveAdmin(long id) {
    return count("id = ?1 and role = ?2 and deactivatedAt is null", id, Role.ADMIN) > 0;
  }

  /** Their ids; nobody else changes them until the unit of work ends. */
  static List<Long> holdActiveAdmins() {
    return Person.<Person>find("role = ?1 and deactivatedAt is null order by id", Role.ADMIN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .map(person -> person.id)
        .toList();
  }
}
