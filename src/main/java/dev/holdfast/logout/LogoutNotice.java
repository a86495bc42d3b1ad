package dev.holdfast.logout;

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

/** A client is to be told that a session has ended. */
@Entity
@Table(name = "logout_notice")
class LogoutNotice extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "client_id")
  String clientId;

  String subject;
  String sid;

  @Column(name = "created_at")
  Instant createdAt;

  int attempts;

  @Column(name = "due_at")
  Instant dueAt;

  static List<LogoutNotice> due(Instant now, int most, Set<String> except) {
    return except.isEmpty()
        ? find("dueAt <= ?1 order by dueAt, id", now).page(0, most).<LogoutNotice>list()
        : find("dueAt <= ?1 and clientId not in ?2 order by dueAt, id", now, except)
            .page(0, most)
            .list();
  }

  /** Moves it on to its next attempt; false if somebody else has done so. */
  static boolean claim(LogoutNotice seen, Instant next) {
    return update(
            "attempts = attempts + 1, dueAt = ?1 where id = ?2 and attempts = ?3",
            next,
            seen.id,
            seen.attempts)
        == 1;
  }

  static int removeOlder(Instant than, int most) {
    List<UUID> over =
        find("select id from LogoutNotice where createdAt <= ?1 order by createdAt", than)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }
}
