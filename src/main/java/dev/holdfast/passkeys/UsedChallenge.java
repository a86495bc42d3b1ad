package dev.holdfast.passkeys;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A challenge that was answered, by its hash, until it would be over anyway. */
@Entity
@Table(name = "passkey_used_challenge")
class UsedChallenge extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** Single use: true for exactly one caller. */
  static boolean use(String hash, Instant expiresAt) {
    return getEntityManager()
            .createNativeQuery(
                "insert into passkey_used_challenge (hash, expires_at) values (?1, ?2)"
                    + " on conflict do nothing")
            .setParameter(1, hash)
            .setParameter(2, expiresAt.toEpochMilli())
            .executeUpdate()
        == 1;
  }

  static int deleteOver(Instant now, int most) {
    List<String> over =
        find("select hash from UsedChallenge where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
