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
import java.util.ArrayList;
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

  /**
   * When she deactivated it herself; null if somebody else did, or nobody. If an operator did after
   * her, {@link #deactivatedAt} is later: she cannot come back, and is erased all the same.
   */
  @Column(name = "left_at")
  Instant leftAt;

  /** When she was told for the last time that she will be erased. */
  @Column(name = "end_told_at")
  Instant endToldAt;

  PersonState state() {
    return state(deactivatedAt, leftAt);
  }

  /**
   * As she is now, for her only writer until the unit of work ends; null if there is no such
   * person. What the unit has read of her before does not count.
   */
  static Person hold(long id) {
    Person person =
        Person.<Person>find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    if (person != null) {
      getEntityManager().refresh(person); // the query does not read again whom the unit knows
    }
    return person;
  }

  private static PersonState state(Instant deactivatedAt, Instant leftAt) {
    if (leftAt != null && !deactivatedAt.isAfter(leftAt)) {
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

  /**
   * Of several admins who leave at once, each waits for the one before.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  static void keepAnAdmin(long leaving, Role next) {
    if (next != Role.ADMIN && isActiveAdmin(leaving)) {
      List<Long> others = new ArrayList<>(holdActiveAdmins());
      others.remove(leaving);
      if (others.isEmpty()) {
        throw new LastAdmin();
      }
    }
  }

  private static boolean isActiveAdmin(long id) {
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
