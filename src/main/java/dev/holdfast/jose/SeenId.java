package dev.holdfast.jose;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** Something that may come once, by its hash. */
@Entity
@Table(name = "seen_id")
class SeenId extends PanacheEntityBase {

  @Id String id;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** Single use: true for exactly one caller. */
  static boolean add(String id, Instant expiresAt) {
    return getEntityManager()
            .createNativeQuery(
                "insert into seen_id (id, expires_at) values (?1, ?2) on conflict do nothing")
            .setParameter(1, id)
            .setParameter(2, expiresAt.toEpochMilli())
            .executeUpdate()
        == 1;
  }

  static int deleteOver(Instant now, int most) {
    List<String> over =
        find("select id from SeenId where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }
}
