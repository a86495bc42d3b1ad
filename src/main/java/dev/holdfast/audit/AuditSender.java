package dev.holdfast.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Hands on the acts that wait, one after the other, until there is none or one is not taken. */
@ApplicationScoped
class AuditSender {

  private static final int MOST_AT_ONCE = 1_000;

  private final Deliveries deliveries;
  private final Webhook webhook;
  private final StandardOutput output;
  private final MeterRegistry metrics;
  private final AtomicLong waiting = new AtomicLong();

  AuditSender(
      Deliveries deliveries, Webhook webhook, StandardOutput output, MeterRegistry metrics) {
    this.deliveries = deliveries;
    this.webhook = webhook;
    this.output = output;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    metrics.gauge("holdfast.audit.waiting", waiting);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void toWebhook() {
    send(Sink.WEBHOOK);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void toStandardOutput() {
    send(Sink.STDOUT);
  }

  private void send(Sink sink) {
    if (!deliveries.sinks().contains(sink)) {
      return;
    }
    boolean taken = true;
    for (int i = 0; taken && i < MOST_AT_ONCE; i++) {
      Optional<DueAct> due = deliveries.claim(sink);
      taken = due.isPresent() && sent(sink, due.get());
    }
  }

  private boolean sent(Sink sink, DueAct due) {
    boolean taken = sink == Sink.WEBHOOK ? webhook.send(due.act()) : output.print(due.act());
    if (taken) {
      deliveries.done(due);
    }
    String name = sink.name().toLowerCase(Locale.ROOT);
    metrics
        .counter("holdfast.audit.sent", "sink", name, "outcome", taken ? "taken" : "failed")
        .increment();
    return taken;
  }

  /** How many wait; asked rarely, for it counts them all. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    waiting.set(deliveries.waiting());
  }
}
