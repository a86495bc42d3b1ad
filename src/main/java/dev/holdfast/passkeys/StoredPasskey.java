package dev.holdfast.passkeys;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A credential record (WebAuthn Level 3, section 4). */
@Entity
@Table(name = "passkey")
class StoredPasskey extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "person_id")
  long personId;

  /** In base64url. */
  @Column(name = "credential_id")
  String credentialId;

  /** Attested credential data, with the public key in COSE; base64url. */
  @Column(name = "credential_data")
  String credentialData;

  String name;

  @Column(name = "sign_count")
  long signCount;

  @Column(name = "backup_eligible")
  boolean backupEligible;

  @Column(name = "backed_up")
  boolean backedUp;

  /** With commas. */
  String transports;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "used_at")
  Instant usedAt;

  static List<StoredPasskey> of(PersonId person) {
    return list("personId = ?1 order by madeAt, id", person.bits());
  }

  static Optional<StoredPasskey> of(PersonId person, UUID id) {
    return find("id = ?1 and personId = ?2", id, person.bits()).firstResultOptional();
  }

  static Optional<StoredPasskey> byCredentialId(String credentialId) {
    return find("credentialId", credentialId).firstResultOptional();
  }

  /**
   * Takes over what a use said; false if another use with a higher count was first, or the passkey
   * is gone.
   */
  static boolean used(UUID id, long signCount, boolean backedUp, Instant now) {
    return update(
            "signCount = ?1, backedUp = ?2, usedAt = ?3 where id = ?4"
                + " and (signCount < ?1 or signCount = 0 and ?1 = 0)",
            signCount,
            backedUp,
            now,
            id)
        == 1;
  }

  Passkey view() {
    return new Passkey(id, name, backupEligible, backedUp, madeAt, usedAt);
  }
}
