package dev.holdfast.notices;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A client is to be told something. */
@Entity
@Table(name = "client_notice")
class Notice extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String channel;

  @Column(name = "client_id")
  String clientId;

  String subject;
  String body;

  @Column(name = "created_at")
  Instant createdAt;

  int attempts;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "give_up_at")
  Instant giveUpAt;

  /**
   * @param except targets ({@link DueNotice#target}) that get nothing now
   */
  static List<Notice> due(Instant now, int most, Set<String> except) {
    return except.isEmpty()
        ? find("dueAt <= ?1 order by dueAt, id", now).page(0, most).<Notice>list()
        : find(
                "dueAt <= ?1 and concat(channel, ' ', clientId) not in ?2 order by dueAt, id",
                now,
                except)
            .page(0, most)
            .list();
  }

  /** Moves it on to its next attempt; false if somebody else has done so. */
  static boolean claim(Notice seen, Instant next) {
    return update(
            "attempts = attempts + 1, dueAt = ?1 where id = ?2 and attempts = ?3",
            next,
            seen.id,
            seen.attempts)
        == 1;
  }

  static int removeOver(Instant now, int most) {
    List<UUID> over =
        find("select id from Notice where giveUpAt <= ?1 order by giveUpAt", now)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  DueNotice due() {
    return new DueNotice(id, channel, clientId, subject, body, createdAt);
  }
}
