package dev.holdfast.developers;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.clients.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What is done to clients, as the audit log tells it. */
@ApplicationScoped
public class ClientNews {

  private final AuditLog log;

  ClientNews(AuditLog log) {
    this.log = log;
  }

  /**
   * To be called in the unit of work of what it tells.
   *
   * @param before what was; null if nothing was, as {@code after} if nothing is
   */
  public void note(
      Actor by,
      String action,
      KnownClient client,
      Map<String, Object> before,
      Map<String, Object> after) {
    log.note(
        Act.of(by, action, "client", client.client().clientId())
            .within(client.organization())
            .changing(before, after));
  }
}
