package dev.holdfast.logout;

import dev.holdfast.logout.LogoutDelivery.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Delivers the notices that are due, some at a time, and few of any one client: who does not answer
 * holds nobody back but himself.
 */
@ApplicationScoped
class LogoutSender {

  private static final Logger LOG = Logger.getLogger(LogoutSender.class);
  private static final int AT_ONCE = 10;

  private final LogoutNotices notices;
  private final LogoutDelivery delivery;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final AtomicLong waiting = new AtomicLong();
  private final List<Attempt> underWay = new ArrayList<>();

  /** Clients that could not be told, and until when they are left alone. */
  private final Map<String, Instant> resting = new HashMap<>();

  private record Attempt(String clientId, Instant began, CompletableFuture<Outcome> outcome) {}

  LogoutSender(LogoutNotices notices, LogoutDelivery delivery, MeterRegistry metrics, Clock clock) {
    this.clock = clock;
    this.notices = notices;
    this.delivery = delivery;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    metrics.gauge("holdfast.logout.waiting", waiting);
  }

  /** Until nothing is due and nothing under way; what becomes due meanwhile is not kept waiting. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    do {
      underWay.removeIf(this::ended);
      notices.claim(AT_ONCE - underWay.size(), busy()).forEach(this::begin);
      awaitOne();
    } while (!underWay.isEmpty());
  }

  private boolean ended(Attempt attempt) {
    boolean ended = attempt.outcome.isDone();
    if (ended && attempt.outcome.join() == Outcome.FAILED) {
      resting.put(attempt.clientId, attempt.began.plus(LogoutNotices.FIRST_WAIT));
    }
    return ended;
  }

  /** Who gets nothing more now: one client's silence must not cost the others their turn. */
  private Set<String> busy() {
    Instant now = clock.instant();
    resting.values().removeIf(until -> !until.isAfter(now));
    Set<String> busy = new HashSet<>(resting.keySet());
    underWay.forEach(attempt -> busy.add(attempt.clientId));
    return busy;
  }

  private void begin(DueNotice notice) {
    Instant now = clock.instant();
    CompletableFuture<Outcome> outcome =
        CompletableFuture.supplyAsync(
                () -> delivery.attempt(notice), Infrastructure.getDefaultExecutor())
            .exceptionally(LogoutSender::failed);
    outcome.thenAccept(this::count);
    underWay.add(new Attempt(notice.clientId(), now, outcome));
  }

  private void awaitOne() {
    CompletableFuture<?>[] all =
        underWay.stream().map(Attempt::outcome).toArray(CompletableFuture[]::new);
    if (all.length > 0) {
      CompletableFuture.anyOf(all).completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    }
  }

  private static Outcome failed(Throwable fault) {
    LOG.error("A logout token was not sent", fault);
    return Outcome.FAILED;
  }

  private void count(Outcome outcome) {
    metrics
        .counter("holdfast.logout", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  /** How many wait; asked rarely, for it counts them all. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    waiting.set(notices.waiting());
  }
}
