package dev.holdfast.signals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an address of a client has said that it takes no webhooks any more. */
@Entity
@Table(name = "webhook_gone")
class WebhookGone extends PanacheEntityBase {

  @Id
  @Column(name = "client_id")
  String clientId;

  String uri;

  @Column(name = "gone_at")
  Instant goneAt;

  static boolean is(String clientId, String uri) {
    return count("clientId = ?1 and uri = ?2", clientId, uri) > 0;
  }

  /** Null if it has not, or it was another address. */
  static Instant since(String clientId, String uri) {
    return find("select goneAt from WebhookGone where clientId = ?1 and uri = ?2", clientId, uri)
        .project(Instant.class)
        .firstResult();
  }

  /** Of a client that is there. */
  static void put(String clientId, String uri, Instant now) {
    getEntityManager()
        .createNativeQuery(
            "insert into webhook_gone (client_id, uri, gone_at)"
                + " select client_id, :uri, :now from client where client_id = :client"
                + " on conflict (client_id) do update"
                + " set uri = excluded.uri, gone_at = excluded.gone_at")
        .setParameter("client", clientId)
        .setParameter("uri", uri)
        .setParameter("now", now.toEpochMilli())
        .executeUpdate();
  }
}
