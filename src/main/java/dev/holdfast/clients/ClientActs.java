package dev.holdfast.clients;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients as whoever runs the machine changes them; each act is in the audit log. */
@ApplicationScoped
public class ClientActs {

  private static final String TARGET = "client";

  private final Clients clients;
  private final ClientSecrets secrets;
  private final AuditLog log;

  ClientActs(Clients clients, ClientSecrets secrets, AuditLog log) {
    this.clients = clients;
    this.secrets = secrets;
    this.log = log;
  }

  Optional<RegisteredClient> find(String id) {
    return clients.find(id);
  }

  /** As {@link Clients#register(Registration)}: true if it is new. */
  @Durable
  boolean register(Registration registration) {
    String id = registration.client().clientId();
    Map<String, Object> before = clients.find(id).map(ClientWords::of).orElse(null);
    boolean isNew = clients.register(registration);
    note(id, isNew ? "client.registered" : "client.changed", before, registration.client());
    return isNew;
  }

  /** All of them, or none. */
  @Durable
  void registerAll(List<Registration> registrations) {
    registrations.forEach(this::register);
  }

  /** As {@link Clients#stop}. */
  @Durable
  boolean stop(String id) {
    return clients.stop(id) && note(id, "client.disabled", null, null);
  }

  /** As {@link Clients#enable}. */
  @Durable
  boolean enable(String id) {
    return clients.enable(id) && note(id, "client.enabled", null, null);
  }

  /** As {@link ClientSecrets#rotate}. */
  @Durable
  void rotate(String id, String secret, Duration grace) {
    secrets.rotate(id, secret, grace);
    note(id, "client.secret.rotated", null, null);
  }

  private boolean note(
      String id, String action, Map<String, Object> before, RegisteredClient after) {
    Act act = Act.of(Actor.ofCommandLine(), action, TARGET, id);
    log.note(
        act.within(clients.known(id).map(KnownClient::organization).orElse(null))
            .changing(before, after == null ? null : ClientWords.of(after)));
    return true;
  }
}
