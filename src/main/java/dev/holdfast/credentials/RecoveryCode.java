package dev.holdfast.credentials;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A recovery code, by its hash. A used one stays until new ones are made. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "person_id")
  long personId;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "used_at")
  Instant usedAt;

  /** Single use: true for exactly one caller. */
  static boolean use(String hash, long personId, Instant now) {
    return update(
            "usedAt = ?1 where hash = ?2 and personId = ?3 and usedAt is null", now, hash, personId)
        == 1;
  }
}
