package dev.holdfast.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
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

  /** When she deactivated it herself; null if somebody else did, or nobody. */
  @Column(name = "left_at")
  Instant leftAt;

  /** When she was told for the last time that she will be erased. */
  @Column(name = "end_told_at")
  Instant endToldAt;

  PersonState state() {
    return state(deactivatedAt, leftAt);
  }

  private static PersonState state(Instant deactivatedAt, Instant leftAt) {
    if (leftAt != null) {
      return PersonState.LEAVING;
    }
    return deactivatedAt == null ? PersonState.ACTIVE : PersonState.DEACTIVATED;
  }

  static List<Row> rows(Collection<Long> ids) {
    return find("id in ?1", ids).project(Row.class).list();
  }

  /** As it is stored. */
  @RegisterForReflection
  record Row(long id, Role role, Instant createdAt, Instant deactivatedAt, Instant leftAt) {

    KnownPerson view() {
      return new KnownPerson(
          new PersonId(id), role, createdAt, state(deactivatedAt, leftAt), leftAt);
    }
  }

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
