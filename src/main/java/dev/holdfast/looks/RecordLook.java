package dev.holdfast.looks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** That an operator has said why she looks at a person's record; it opens it for a short time. */
@Entity
@Table(name = "record_look")
class RecordLook extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  @Column(name = "operator_id")
  long operatorId;

  String reason;

  @Column(name = "ends_at")
  Instant endsAt;

  /** The newest that is open. */
  static Optional<RecordLook> open(long operator, long person, Instant now) {
    return find(
            "operatorId = ?1 and personId = ?2 and endsAt > ?3 order by endsAt desc, id",
            operator,
            person,
            now)
        .page(0, 1)
        .<RecordLook>list()
        .stream()
        .findFirst();
  }

  static int removeOver(Instant now, int most) {
    List<UUID> over =
        find("select id from RecordLook where endsAt <= ?1 order by endsAt", now)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }
}
