package dev.holdfast.signin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Entity
class Session extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "person_id")
  long personId;

  @Column(name = "auth_time")
  Instant authTime;

  @Column(name = "expires_at")
  Instant expiresAt;

  static Optional<Session> live(String hash, Instant now) {
    return find("hash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
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
