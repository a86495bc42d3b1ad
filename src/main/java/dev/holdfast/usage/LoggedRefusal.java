package dev.holdfast.usage;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "refusal")
class LoggedRefusal extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String owner;

  @Column(name = "key_id")
  String keyId;

  @Column(name = "happened_at")
  Instant happenedAt;

  long times;

  String method;

  String path;

  String address;

  int status;

  String reason;

  String restriction;

  static void add(String owner, Refusal refusal) {
    LoggedRefusal logged = new LoggedRefusal();
    logged.owner = owner;
    logged.keyId = refusal.keyId();
    logged.happenedAt = refusal.at();
    logged.times = refusal.times();
    logged.method = refusal.method();
    logged.path = refusal.path();
    logged.address = refusal.address();
    logged.status = refusal.status();
    logged.reason = refusal.reason();
    logged.restriction = refusal.restriction();
    logged.persist();
  }

  static List<LoggedRefusal> of(String owner, int most) {
    return LoggedRefusal.<LoggedRefusal>find("owner = ?1 order by happenedAt desc, id desc", owner)
        .page(0, most)
        .list();
  }

  /** Keeps the last ones of an owner. */
  static void keep(String owner, int most) {
    List<Instant> first =
        find(
                "select happenedAt from LoggedRefusal where owner = ?1 order by happenedAt desc",
                owner)
            .project(Instant.class)
            .page(most, 1)
            .list();
    if (!first.isEmpty()) {
      delete("owner = ?1 and happenedAt < ?2", owner, first.get(0));
    }
  }

  static int deleteBefore(Instant time, int most) {
    List<UUID> old =
        find("select id from LoggedRefusal where happenedAt < ?1 order by happenedAt", time)
            .project(UUID.class)
            .page(0, most)
            .list();
    return old.isEmpty() ? 0 : (int) delete("id in ?1", old);
  }

  Refusal view() {
    return new Refusal(
        happenedAt, times, keyId, method, path, address, status, reason, restriction);
  }
}
