package dev.holdfast.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** An act that is still to be handed on to a sink. */
@Entity
@Table(name = "audit_delivery")
class Delivery extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "event_id")
  UUID eventId;

  @Enumerated(EnumType.STRING)
  Sink sink;

  @Column(name = "created_at")
  Instant createdAt;

  int attempts;

  @Column(name = "due_at")
  Instant dueAt;

  /** Null if nothing waits. */
  static Delivery first(Sink sink) {
    return Delivery.<Delivery>find("sink = ?1 order by createdAt, id", sink)
        .page(0, 1)
        .list()
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** Those to these sinks that have waited since before a time; how many, at most so many. */
  static int deleteBefore(Instant time, Set<Sink> sinks, int most) {
    List<UUID> over =
        find("select id from Delivery where sink in ?1 and createdAt < ?2", sinks, time)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  /** Moves it on to its next attempt; false if somebody else has done so. */
  static boolean claim(Delivery seen, Instant next) {
    return update(
            "attempts = attempts + 1, dueAt = ?1 where id = ?2 and attempts = ?3",
            next,
            seen.id,
            seen.attempts)
        == 1;
  }
}
