package dev.holdfast.operations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "node")
class SeenNode extends PanacheEntityBase {

  @Id UUID id;

  String version;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "seen_at")
  Instant seenAt;

  static boolean seen(UUID id, Instant now) {
    return update("seenAt = ?1 where id = ?2", now, id) == 1;
  }

  static List<SeenNode> since(Instant time) {
    return list("seenAt >= ?1 order by startedAt, id", time);
  }

  static int deleteBefore(Instant time) {
    return (int) delete("seenAt < ?1", time);
  }
}
