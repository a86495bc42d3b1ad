package dev.holdfast.consent;

import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Clients as people are shown them when they decide. */
@ApplicationScoped
class ShownClients {

  private final Clients clients;
  private final ClientChanges changes;
  private final String here;

  ShownClients(Clients clients, ClientChanges changes, PlatformConfig platform) {
    this.clients = clients;
    this.changes = changes;
    this.here = platform.publicUrl().getHost();
  }

  KnownClient known(String clientId) {
    return clients.known(clientId).orElseThrow();
  }

  /** What this place is called, which has reviewed clients, or has not. */
  String here() {
    return here;
  }

  /** Since when the client is shown as it is; empty if it always was. */
  String shownSince(String clientId) {
    return clients.known(clientId).map(KnownClient::asksAnewFrom).map(Instant::toString).orElse("");
  }

  /** What it has changed since she decided last, which is why she is asked; empty if nothing. */
  List<String> changed(KnownClient known, LiveGrant grant) {
    Instant from = known.asksAnewFrom();
    return grant == null || from == null || !grant.decidedAt().isBefore(from)
        ? List.of()
        : changes
            .shownAt(known.client().clientId(), grant.decidedAt())
            .map(was -> ShownWords.changes(was, known.client()))
            .orElse(List.of());
  }
}
