package dev.holdfast.mail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "outgoing_mail")
class OutgoingMail extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String sealed;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "useful_until")
  Instant usefulUntil;

  int attempts;

  @Column(name = "due_at")
  Instant dueAt;

  /** What it is about; null if nobody will ask whether it was sent. */
  String topic;

  static List<OutgoingMail> due(Instant now, int most) {
    return find("dueAt <= ?1 and usefulUntil > ?1 order by dueAt, id", now).page(0, most).list();
  }

  static Optional<OutgoingMail> oldest() {
    return find("order by createdAt, id").page(0, 1).firstResultOptional();
  }

  /** Moves it on to its next attempt; false if somebody else has done so. */
  static boolean claim(OutgoingMail seen, Instant next) {
    return update(
            "attempts = attempts + 1, dueAt = ?1 where id = ?2 and attempts = ?3",
            next,
            seen.id,
            seen.attempts)
        == 1;
  }

  /**
   * Removes those that are of no use after {@code now}; and of those that are of use until {@code
   * ageless} or longer, the ones that are older.
   */
  static int removeOver(Instant now, Instant bornBefore, Instant ageless, int most) {
    List<UUID> over =
        find(
                "select id from OutgoingMail where usefulUntil <= ?1"
                    + " or createdAt <= ?2 and usefulUntil >= ?3",
                now,
                bornBefore,
                ageless)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }
}
