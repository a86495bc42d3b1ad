package dev.holdfast.apikeys;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/** Notes when each key was used last, to the minute and off the request's way. */
@ApplicationScoped
class KeyUses {

  private static final Logger LOG = Logger.getLogger(KeyUses.class);
  private static final Duration PRECISE = Duration.ofMinutes(1);

  private final ApiKeys keys;
  private final Clock clock;
  private final ConcurrentMap<UUID, Instant> waiting = new ConcurrentHashMap<>();

  KeyUses(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param last what is stored; null if nothing is
   */
  void used(UUID key, Instant last) {
    Instant now = clock.instant();
    if (last == null || now.isAfter(last.plus(PRECISE))) {
      waiting.putIfAbsent(key, now);
    }
  }

  @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    Map<UUID, Instant> uses = new HashMap<>(waiting);
    if (uses.isEmpty()) {
      return;
    }
    try {
      keys.used(uses);
      uses.forEach(waiting::remove);
    } catch (RuntimeException e) {
      LOG.warn("When keys were used is not written yet: " + e.getMessage());
    }
  }
}
