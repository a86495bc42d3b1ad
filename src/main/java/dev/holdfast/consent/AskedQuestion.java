package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "consent_question")
class AskedQuestion extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  @Column(name = "client_id")
  String clientId;

  String scopes;

  String place;

  @Column(name = "form_target")
  String formTarget;

  @Column(name = "back_path")
  String backPath;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "for_device")
  boolean forDevice;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  /** Puts the question, or puts it anew: what was answered to the one before is forgotten. */
  static void put(Question question) {
    getEntityManager()
        .createNativeQuery(
            "insert into consent_question (id, person_id, client_id, scopes, place, form_target,"
                + " back_path, expires_at, for_device) values (:id, :person, :client, :scopes,"
                + " :place, :formTarget, :backPath, :expires, :device) on conflict (id) do update set"
                + " person_id = excluded.person_id, outcome = null")
        .setParameter("id", question.id())
        .setParameter("person", question.person().bits())
        .setParameter("client", question.clientId())
        .setParameter("scopes", Scopes.write(question.scopes()))
        .setParameter("place", question.place())
        .setParameter("formTarget", question.formTarget())
        .setParameter("backPath", question.backPath())
        .setParameter("expires", question.until().toEpochMilli())
        .setParameter("device", question.device())
        .executeUpdate();
  }

  static Optional<AskedQuestion> of(UUID id, long person, Instant now) {
    return find("id = ?1 and personId = ?2 and expiresAt > ?3", id, person, now)
        .firstResultOptional();
  }

  static boolean answer(UUID id, long person, Outcome outcome, Instant now) {
    return update(
            "outcome = ?1 where id = ?2 and personId = ?3 and outcome is null and expiresAt > ?4",
            outcome,
            id,
            person,
            now)
        == 1;
  }

  static int removeExpired(Instant now, int most) {
    List<UUID> over =
        find("select id from AskedQuestion where expiresAt <= ?1 order by expiresAt", now)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  Question view() {
    return new Question(
        id,
        new PersonId(personId),
        clientId,
        Scopes.parse(scopes).orElseThrow(),
        place,
        formTarget,
        backPath,
        expiresAt,
        forDevice,
        outcome);
  }
}
