package dev.holdfast.requests;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request that a client has sent ahead; the hash of its address stands for it. */
@Entity
@Table(name = "pushed_request")
class PushedRequest extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "client_id")
  String clientId;

  /** Sealed with what its address ends with. */
  String parameters;

  @Column(name = "expires_at")
  Instant expiresAt;

  static Optional<PushedRequest> of(String hash, String clientId, Instant now) {
    return find("hash = ?1 and clientId = ?2 and expiresAt > ?3", hash, clientId, now)
        .firstResultOptional();
  }

  /** Single use: true for exactly one caller. */
  static boolean take(String hash) {
    return delete("hash", hash) == 1;
  }

  static int removeOver(Instant expiredBefore, int most) {
    List<String> over =
        find(
                "select hash from PushedRequest where expiresAt <= ?1 order by expiresAt",
                expiredBefore)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
