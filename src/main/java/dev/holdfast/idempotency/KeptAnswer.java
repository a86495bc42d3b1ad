package dev.holdfast.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "kept_answer")
class KeptAnswer extends PanacheEntityBase {

  @Id String id;

  String fingerprint;

  @Column(name = "person_id")
  Long personId;

  int status;

  String location;

  String body;

  /** Whether the body is, with the key of the person whose data it has. */
  boolean sealed;

  /** As {@link KeptEntries} writes them, sealed like the body; null if there are none. */
  String entries;

  @Column(name = "kept_at")
  Instant keptAt;

  /**
   * True for exactly one of those who ask at once; the others wait until its transaction has ended.
   */
  static boolean claim(String id, String fingerprint, Instant now) {
    return getEntityManager()
            .createNativeQuery(
                "insert into kept_answer (id, fingerprint, status, kept_at)"
                    + " values (:id, :fingerprint, 0, :now) on conflict do nothing")
            .setParameter("id", id)
            .setParameter("fingerprint", fingerprint)
            .setParameter("now", now.toEpochMilli())
            .executeUpdate()
        == 1;
  }

  /** What is kept about a person and has a body. */
  static List<KeptAnswer> about(long person) {
    return list("personId = ?1 and body is not null", person);
  }

  static int forgetBefore(Instant time, int atMost) {
    return getEntityManager()
        .createNativeQuery(
            "delete from kept_answer where id in (select id from kept_answer"
                + " where kept_at < :time order by kept_at limit :most)")
        .setParameter("time", time.toEpochMilli())
        .setParameter("most", atMost)
        .executeUpdate();
  }
}
