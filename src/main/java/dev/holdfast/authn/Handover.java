package dev.holdfast.authn;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "sign_in_handover")
class Handover extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "person_id")
  long personId;

  /** Of the session that it leads on; nobody is signed in by it if that was ended. */
  @Column(name = "session_id")
  UUID session;

  @Column(name = "expires_at")
  Instant expiresAt;

  static Optional<Handover> live(String hash, Instant now) {
    return find("hash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
  }

  /** Single use: true for one caller only. */
  static boolean use(String hash, Instant now) {
    return delete("hash = ?1 and expiresAt > ?2", hash, now) == 1;
  }

  /** Removes at most so many that are over. */
  static int removeExpired(Instant now, int most) {
    List<String> over =
        find("select hash from Handover where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
