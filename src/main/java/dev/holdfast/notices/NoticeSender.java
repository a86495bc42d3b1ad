package dev.holdfast.notices;

import dev.holdfast.outgoing.Pauses;
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
 * Delivers the notices that are due, some at a time, and few of any one target: who does not answer
 * holds nobody back but himself.
 */
@ApplicationScoped
class NoticeSender {

  private static final Logger LOG = Logger.getLogger(NoticeSender.class);
  private static final int AT_ONCE = 10;

  private final Notices notices;
  private final NoticeDelivery delivery;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final AtomicLong waiting = new AtomicLong();
  private final List<Attempt> underWay = new ArrayList<>();

  /** Targets that could not be told, and until when they are left alone. */
  private final Map<String, Instant> resting = new HashMap<>();

  private record Attempt(String target, Instant began, CompletableFuture<Outcome> outcome) {}

  NoticeSender(Notices notices, NoticeDelivery delivery, MeterRegistry metrics, Clock clock) {
    this.clock = clock;
    this.notices = notices;
    this.delivery = delivery;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    metrics.gauge("holdfast.notices.waiting", waiting);
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
      resting.put(attempt.target, attempt.began.plus(Pauses.FIRST));
    }
    return ended;
  }

  /** Who gets nothing more now: one target's silence must not cost the others their turn. */
  private Set<String> busy() {
    Instant now = clock.instant();
    resting.values().removeIf(until -> !until.isAfter(now));
    Set<String> busy = new HashSet<>(resting.keySet());
    underWay.forEach(attempt -> busy.add(attempt.target));
    return busy;
  }

  private void begin(DueNotice notice) {
    Instant now = clock.instant();
    CompletableFuture<Outcome> outcome =
        CompletableFuture.supplyAsync(
                () -> delivery.attempt(notice), Infrastructure.getDefaultExecutor())
            .exceptionally(NoticeSender::failed);
    outcome.thenAccept(became -> count(notice.channel(), became));
    underWay.add(new Attempt(notice.target(), now, outcome));
  }

  private void awaitOne() {
    CompletableFuture<?>[] all =
        underWay.stream().map(Attempt::outcome).toArray(CompletableFuture[]::new);
    if (all.length > 0) {
      CompletableFuture.anyOf(all).completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    }
  }

  private static Outcome failed(Throwable fault) {
    LOG.error("A notice was not sent", fault);
    return Outcome.FAILED;
  }

  private void count(String channel, Outcome outcome) {
    String became = outcome.name().toLowerCase(Locale.ROOT);
    metrics.counter("holdfast.notices", "channel", channel, "outcome", became).increment();
  }

  /** How many wait; asked rarely, for it counts them all. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    waiting.set(notices.waiting());
  }
}
