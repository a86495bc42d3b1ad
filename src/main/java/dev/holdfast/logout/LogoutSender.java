package dev.holdfast.logout;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Delivers the notices that are due, some at a time. */
@ApplicationScoped
class LogoutSender {

  private static final Logger LOG = Logger.getLogger(LogoutSender.class);
  private static final int AT_ONCE = 10;

  private final LogoutNotices notices;
  private final LogoutDelivery delivery;
  private final MeterRegistry metrics;
  private final AtomicLong waiting = new AtomicLong();

  LogoutSender(LogoutNotices notices, LogoutDelivery delivery, MeterRegistry metrics) {
    this.notices = notices;
    this.delivery = delivery;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    metrics.gauge("holdfast.logout.waiting", waiting);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    List<DueNotice> due;
    do {
      due = notices.claim(AT_ONCE);
      due.stream().map(this::begin).toList().forEach(CompletableFuture::join);
    } while (due.size() == AT_ONCE);
  }

  private CompletableFuture<?> begin(DueNotice notice) {
    return CompletableFuture.supplyAsync(
            () -> delivery.attempt(notice), Infrastructure.getDefaultExecutor())
        .handle((outcome, fault) -> count(fault == null ? outcome.name() : "FAILED", fault));
  }

  private Void count(String outcome, Throwable fault) {
    if (fault != null) {
      LOG.error("A logout token was not sent", fault);
    }
    metrics.counter("holdfast.logout", "outcome", outcome.toLowerCase(Locale.ROOT)).increment();
    return null;
  }

  /** How many wait; asked rarely, for it counts them all. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    waiting.set(notices.waiting());
  }
}
