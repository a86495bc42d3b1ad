package dev.holdfast.clients;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When secrets were last used, written down once a minute: no sign-in waits for it. */
@ApplicationScoped
class SecretUses {

  /** A client's secret, by its hash. */
  record Secret(String clientId, String hash) {}

  private final Map<Secret, Instant> noted = new ConcurrentHashMap<>();
  private final Clock clock;
  private final ClientSecrets secrets;

  SecretUses(Clock clock, ClientSecrets secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  void note(String clientId, String hash) {
    noted.put(new Secret(clientId, hash), clock.instant());
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    Map<Secret, Instant> uses = new HashMap<>(noted);
    if (!uses.isEmpty()) {
      secrets.used(uses);
      uses.forEach(noted::remove);
    }
  }
}
