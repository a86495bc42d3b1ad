package dev.holdfast.keys;

import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes the first keys, the next ones by age, and retires the old. Every node does so; the primary
 * key lets one of them win, and all read what was stored.
 */
@ApplicationScoped
class KeyRotation {

  private static final Logger LOG = Logger.getLogger(KeyRotation.class);

  /** Our nodes read it within a minute, and others when what they keep is over. */
  private static final Duration UNTIL_ALL_KNOW = JwksResource.MAY_BE_KEPT.plusMinutes(2);

  private final SigningKeys keys;
  private final KeyMaterial material;
  private final KeysConfig config;
  private final Clock clock;

  KeyRotation(SigningKeys keys, KeyMaterial material, KeysConfig config, Clock clock) {
    this.keys = keys;
    this.material = material;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes @Priority(StartOrder.KEYS) StartupEvent event, RunMode mode) {
    if (mode.command()) {
      return;
    }
    try {
      run();
    } catch (IllegalStateException e) {
      throw StartRefused.because("The signing keys cannot be used: " + e.getMessage());
    }
  }

  /** Each minute: also how changes of other nodes arrive here. */
  @Scheduled(
      every = "60s",
      delayed = "60s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    keys.reload();
    boolean changed = false;
    for (SigningAlg alg : SigningAlg.values()) {
      Optional<StoredKey> next = next(alg, clock.instant());
      if (next.isPresent()) {
        boolean first = keys.add(next.get());
        LOG.infof("Signing key %s: %s", next.get().kid, first ? "made" : "another node was first");
        changed = true;
      }
    }
    List<SigningKey> retired = keys.ring().retired(config.verifyAfter(), clock.instant());
    if (!retired.isEmpty()) {
      keys.retire(retired.stream().map(SigningKey::kid).toList());
      changed = true;
    }
    if (changed) {
      keys.reload();
    }
  }

  /**
   * Makes the next generation of each algorithm at once. It signs when every node has read it,
   * which each does once a minute, and everybody who keeps the old set has read the new one.
   *
   * @return those that count; fewer if a node made the same generation at this moment
   */
  List<StoredKey> rotate() {
    keys.reload();
    Instant now = clock.instant();
    List<StoredKey> made = new ArrayList<>();
    for (SigningAlg alg : SigningAlg.values()) {
      int generation = keys.ring().newest(alg).map(SigningKey::generation).orElse(0) + 1;
      StoredKey next = material.generate(alg, generation, now, now.plus(UNTIL_ALL_KNOW));
      if (keys.add(next)) {
        made.add(next);
      }
    }
    keys.reload();
    return made;
  }

  /** The generation that is due to be published; the first one signs at once. */
  private Optional<StoredKey> next(SigningAlg alg, Instant now) {
    Optional<SigningKey> newest = keys.ring().newest(alg);
    if (newest.isEmpty()) {
      return Optional.of(material.generate(alg, 1, now, now));
    }
    Instant due = newest.get().signsFrom().plus(config.rotateAfter());
    Instant publishAt = due.minus(config.publishAhead());
    if (now.isBefore(publishAt)) {
      return Optional.empty();
    }
    Instant soonest = now.plus(config.publishAhead());
    Instant signsFrom = due.isAfter(soonest) ? due : soonest;
    return Optional.of(material.generate(alg, newest.get().generation() + 1, now, signsFrom));
  }
}
