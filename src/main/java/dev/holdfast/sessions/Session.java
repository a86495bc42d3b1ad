package dev.holdfast.sessions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
class Session extends PanacheEntityBase {

  @Id String hash;

  UUID id;

  @Column(name = "person_id")
  long personId;

  String acr;
  String amr;

  @Column(name = "auth_time")
  Instant authTime;

  @Column(name = "seen_at")
  Instant seenAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "ends_at")
  Instant endsAt;

  String device;
  String network;

  How how() {
    return new How(acr, amr.isEmpty() ? List.of() : List.of(amr.split(" ")));
  }

  /** The same one at another place, under another id. */
  Session at(String newHash, Device place) {
    Session moved = new Session();
    moved.hash = newHash;
    moved.id = id;
    moved.personId = personId;
    moved.acr = acr;
    moved.amr = amr;
    moved.authTime = authTime;
    moved.endsAt = endsAt;
    moved.device = place.name();
    moved.network = place.network();
    return moved;
  }

  static Optional<Session> liveOf(long personId, UUID id, Instant now) {
    return find("personId = ?1 and id = ?2 and expiresAt > ?3", personId, id, now)
        .firstResultOptional();
  }

  static Optional<Session> live(String hash, Instant now) {
    return find("hash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
  }

  static List<Session> liveOf(long personId, Instant now) {
    return list("personId = ?1 and expiresAt > ?2 order by seenAt desc, id", personId, now);
  }

  /** Those used before the given one, if there is one; the last used first. */
  static List<Session> newest(Instant seenAt, UUID id, Instant now, int most) {
    var found =
        seenAt == null
            ? Session.<Session>find("expiresAt > ?1 order by seenAt desc, id desc", now)
            : Session.<Session>find(
                "seenAt <= ?1 and (seenAt < ?1 or id < ?2) and expiresAt > ?3"
                    + " order by seenAt desc, id desc",
                seenAt,
                id,
                now);
    return found.page(0, most).list();
  }

  /** Moves the end of an idle session on; nothing if it was ended meanwhile. */
  static void seen(Session session, Instant now, Instant expiresAt) {
    update("seenAt = ?1, expiresAt = ?2 where hash = ?3", now, expiresAt, session.hash);
  }

  /** True for one caller only. */
  static boolean end(String hash) {
    return delete("hash", hash) == 1;
  }

  /** Removes at most so many that are over. */
  static int removeExpired(Instant now, int most) {
    List<String> over =
        find("select hash from Session where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
