package dev.holdfast.endings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That it was proposed to a person that a grant ends which nobody uses. */
@Entity
@Table(name = "unused_grant")
class UnusedGrant extends PanacheEntityBase {

  @Id
  @Column(name = "grant_id")
  UUID grant;

  @Column(name = "proposed_at")
  Instant proposedAt;

  /**
   * True for exactly one caller.
   *
   * @param idleSince what was proposed before that is over
   */
  static boolean propose(UUID grant, Instant now, Instant idleSince) {
    return getEntityManager()
            .createNativeQuery(
                "insert into unused_grant (grant_id, proposed_at) values (:grant, :now)"
                    + " on conflict (grant_id) do update set proposed_at = excluded.proposed_at"
                    + " where unused_grant.proposed_at <= :idle")
            .setParameter("grant", grant)
            .setParameter("now", now.toEpochMilli())
            .setParameter("idle", idleSince.toEpochMilli())
            .executeUpdate()
        == 1;
  }
}
