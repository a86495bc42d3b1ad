package dev.holdfast.clients;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A change of what people are shown of a client. */
@Entity
@Table(name = "client_version")
class ClientVersion extends PanacheEntityBase {

  /** Older ones go. */
  private static final int MOST = 100;

  @Id UUID id;

  @Column(name = "client_id")
  String clientId;

  @Column(name = "changed_at")
  Instant changedAt;

  /** Null if it was the client itself, or the command line. */
  @Column(name = "changed_by")
  Long changedBy;

  /** JSON, as {@link Shown#json}. */
  @Column(name = "shown_before")
  String before;

  @Column(name = "shown_after")
  String after;

  void add() {
    id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    persistAndFlush();
    List<UUID> older =
        find("select id from ClientVersion where clientId = ?1 order by id desc", clientId)
            .project(UUID.class)
            .range(MOST, 2 * MOST)
            .list();
    if (!older.isEmpty()) {
      delete("id in ?1", older);
    }
  }

  static List<ClientVersion> of(String clientId) {
    return list("clientId = ?1 order by id desc", clientId);
  }

  /** What it was before the first change since then; null if there was none. */
  static ClientVersion firstSince(String clientId, Instant since) {
    return find("clientId = ?1 and changedAt >= ?2 order by id", clientId, since).firstResult();
  }

  ShownChange view() {
    return new ShownChange(
        changedAt,
        changedBy == null ? null : new PersonId(changedBy),
        ClientMetadata.parse(before),
        ClientMetadata.parse(after));
  }

  /** What people were shown before. */
  Shown shown() {
    return Shown.read(ClientMetadata.parse(before));
  }
}
