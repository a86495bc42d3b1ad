package dev.holdfast.passkeys;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** A person's user handle, which all her passkeys carry. */
@Entity
@Table(name = "passkey_holder")
class PasskeyHolder extends PanacheEntityBase {

  @Id
  @Column(name = "person_id")
  long personId;

  /** In base64url. */
  String handle;

  static Optional<String> handle(PersonId person) {
    return PasskeyHolder.<PasskeyHolder>findByIdOptional(person.bits())
        .map(holder -> holder.handle);
  }

  /** Keeps the one that is there, if another request was first. */
  static void putIfNone(PersonId person, String handle) {
    getEntityManager()
        .createNativeQuery(
            "insert into passkey_holder (person_id, handle) values (?1, ?2)"
                + " on conflict do nothing")
        .setParameter(1, person.bits())
        .setParameter(2, handle)
        .executeUpdate();
  }
}
