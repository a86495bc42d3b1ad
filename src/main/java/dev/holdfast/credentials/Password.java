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

  static Optional<String> hashOf(long personId) {
    return find("select hash from Password where personId = ?1", personId)
        .project(String.class)
        .firstResultOptional();
  }

  /** The same password, hashed better; nothing if it was changed meanwhile. */
  static void rehash(long personId, String before, String after) {
    update("hash = ?1 where personId = ?2 and hash = ?3", after, personId, before);
  }
}
