package dev.holdfast.attempts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Entity
@Table(name = "sign_in_attempt")
class Attempt extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "bound_to")
  String boundTo;

  String address;

  @Column(name = "person_id")
  Long personId;

  String proven;

  @Column(name = "back_path")
  String backPath;

  @Column(name = "for_app")
  String forApp;

  String wanted;

  @Column(name = "expires_at")
  Instant expiresAt;

  static Optional<Attempt> live(String hash, String boundTo, Instant now) {
    return find("hash = ?1 and boundTo = ?2 and expiresAt > ?3", hash, boundTo, now)
        .firstResultOptional();
  }

  /** False if something else was proven at the same moment. */
  static boolean prove(String hash, String before, String after) {
    return update("proven = ?1 where hash = ?2 and proven = ?3", after, hash, before) == 1;
  }

  /** True for one caller only. */
  static boolean finish(String hash, String boundTo, Instant now) {
    return delete("hash = ?1 and boundTo = ?2 and expiresAt > ?3", hash, boundTo, now) == 1;
  }

  /** Removes at most so many that are over. */
  static int removeExpired(Instant now, int most) {
    List<String> over =
        find("select hash from Attempt where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
