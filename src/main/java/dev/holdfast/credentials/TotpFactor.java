package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An authenticator app; being set up as long as it is not confirmed. */
@Entity
@Table(name = "totp_factor")
class TotpFactor extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  /** Encrypted. */
  String seed;

  /** Where it is being set up: to no other browser the seed is shown. */
  String browser;

  /** The newest step whose code was used; neither it nor an older one is good again. */
  @Column(name = "last_step")
  long lastStep;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "confirmed_at")
  Instant confirmedAt;

  static Optional<TotpFactor> confirmed(PersonId person) {
    return find("personId = ?1 and confirmedAt is not null", person.bits()).firstResultOptional();
  }

  /** As the database says now, whatever this request has read before. */
  static Optional<Instant> confirmedAt(PersonId person) {
    return find(
            "select confirmedAt from TotpFactor where personId = ?1 and confirmedAt is not null",
            person.bits())
        .project(Instant.class)
        .firstResultOptional();
  }

  static Optional<TotpFactor> begun(PersonId person, String browser, Instant notBefore) {
    return find(
            "personId = ?1 and browser = ?2 and confirmedAt is null and begunAt > ?3",
            person.bits(),
            browser,
            notBefore)
        .firstResultOptional();
  }

  static Optional<TotpFactor> begun(PersonId person, UUID id, Instant notBefore) {
    return find(
            "personId = ?1 and id = ?2 and confirmedAt is null and begunAt > ?3",
            person.bits(),
            id,
            notBefore)
        .firstResultOptional();
  }

  static boolean inForce(PersonId person, UUID id) {
    return count("personId = ?1 and id = ?2 and confirmedAt is not null", person.bits(), id) == 1;
  }

  /** Single use: true for exactly one caller with a code of this step. */
  static boolean useStep(UUID id, long step) {
    return update("lastStep = ?1 where id = ?2 and lastStep < ?1", step, id) == 1;
  }

  static boolean confirm(UUID id, long step, Instant now) {
    return update(
            "confirmedAt = ?1, lastStep = ?2 where id = ?3 and confirmedAt is null", now, step, id)
        == 1;
  }

  static int deleteBegunBefore(Instant time, int most) {
    List<UUID> over =
        find("select id from TotpFactor where confirmedAt is null and begunAt <= ?1", time)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1 and confirmedAt is null", over);
  }
}
