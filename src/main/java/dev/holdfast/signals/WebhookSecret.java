package dev.holdfast.signals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a client's webhooks are signed with; several while it moves from one to the next. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "client_id")
  String clientId;

  /** Encrypted: it has to be read again. */
  String sealed;

  @Column(name = "created_at")
  Instant createdAt;

  /** Null of the newest. */
  @Column(name = "expires_at")
  Instant expiresAt;

  /** The newest first. */
  static List<WebhookSecret> of(String clientId, Instant now) {
    return list(
        "clientId = ?1 and (expiresAt is null or expiresAt > ?2) order by createdAt desc, id desc",
        clientId,
        now);
  }

  static void removeOver(String clientId, Instant now) {
    delete("clientId = ?1 and expiresAt <= ?2", clientId, now);
  }

  /** Lets the newest end. */
  static void expire(String clientId, Instant at) {
    update("expiresAt = ?1 where clientId = ?2 and expiresAt is null", at, clientId);
  }
}
