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

  /** Since when it was idle then: what is known of it later, also of before, ends the question. */
  @Column(name = "idle_since")
  Instant idleSince;

  /** True for exactly one caller, if it stands and is idle since then. */
  static boolean propose(UUID grant, Instant now, Instant idleSince) {
    return getEntityManager()
            .createNativeQuery(
                "insert into unused_grant (grant_id, proposed_at, idle_since)"
                    + " select g.id, :now, g.idle_since from consent_grant g"
                    + " where g.id = :grant and g.ended_at is null and g.idle_since = :idle"
                    + " on conflict (grant_id) do update set proposed_at = excluded.proposed_at,"
                    + " idle_since = excluded.idle_since"
                    + " where unused_grant.idle_since < excluded.idle_since")
            .setParameter("grant", grant)
            .setParameter("now", now.toEpochMilli())
            .setParameter("idle", idleSince.toEpochMilli())
            .executeUpdate()
        == 1;
  }
}
