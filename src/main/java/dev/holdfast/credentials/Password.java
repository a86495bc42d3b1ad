package dev.holdfast.credentials;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

@Entity
class Password extends PanacheEntityBase {

  @Id
  @Column(name = "person_id")
  long personId;

  String hash;

  @Column(name = "set_at")
  Instant setAt;

  /** What is known of a password at this moment. */
  record Stored(String hash, Instant setAt) {}

  /** Read anew: an entity would be as it was when the request first saw it. */
  static Optional<Stored> stored(long personId) {
    return getEntityManager()
        .createQuery("select hash, setAt from Password where personId = ?1", Object[].class)
        .setParameter(1, personId)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> new Stored((String) row[0], (Instant) row[1]));
  }

  /** The same password, hashed better; nothing if it was changed meanwhile. */
  static void rehash(long personId, String before, String after) {
    update("hash = ?1 where personId = ?2 and hash = ?3", after, personId, before);
  }
}
