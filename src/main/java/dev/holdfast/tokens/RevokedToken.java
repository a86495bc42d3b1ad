package dev.holdfast.tokens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** An access token that was ended before its time. */
@Entity
@Table(name = "revoked_token")
class RevokedToken extends PanacheEntityBase {

  @Id String jti;

  @Column(name = "expires_at")
  Instant expiresAt;

  static void add(String jti, Instant expiresAt) {
    getEntityManager()
        .createNativeQuery(
            "insert into revoked_token (jti, expires_at) values (?1, ?2) on conflict do nothing")
        .setParameter(1, jti)
        .setParameter(2, expiresAt.toEpochMilli())
        .executeUpdate();
  }

  static int deleteOver(Instant now, int most) {
    List<String> over =
        find("select jti from RevokedToken where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("jti in ?1", over);
  }
}
