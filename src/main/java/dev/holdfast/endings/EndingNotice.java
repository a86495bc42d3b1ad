package dev.holdfast.endings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Of which end of a grant its person was told. */
@Entity
@Table(name = "ending_notice")
class EndingNotice extends PanacheEntityBase {

  @Id
  @Column(name = "grant_id")
  UUID grant;

  @Column(name = "told_of")
  Instant toldOf;

  /** True for exactly one caller for each end. */
  static boolean claim(UUID grant, Instant end) {
    return getEntityManager()
            .createNativeQuery(
                "insert into ending_notice (grant_id, told_of) values (:grant, :end)"
                    + " on conflict (grant_id) do update set told_of = excluded.told_of"
                    + " where ending_notice.told_of <> excluded.told_of")
            .setParameter("grant", grant)
            .setParameter("end", end.toEpochMilli())
            .executeUpdate()
        == 1;
  }
}
