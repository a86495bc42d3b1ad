package dev.holdfast.mail;

import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartRefused;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Hands what waits in the outbox to the mail server, over SMTP. */
@ApplicationScoped
class MailSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);
  private static final Pattern SENDER =
      Pattern.compile("([^<>\\p{Cntrl}]*<[^<>@\\s]+@[^<>@\\s]+>|[^<>@\\s]+@[^<>@\\s]+)");

  /** Shorter than the first wait, so that no attempt begins while another may be under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final MailServer server;
  private final MailConfig config;
  private final MeterRegistry metrics;
  private final AtomicLong waiting = new AtomicLong();

  MailSender(Outbox outbox, MailServer server, MailConfig config, MeterRegistry metrics) {
    this.outbox = outbox;
    this.server = server;
    this.config = config;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event, RunMode mode) {
    if (!SENDER.matcher(server.from()).matches()) {
      throw StartRefused.because(
          "MAIL_FROM is not a sender; set it to an address, as in: Holdfast <no-reply@id.example.org>");
    }
    metrics.gauge("holdfast.mail.waiting", waiting);
    if (config.host().isEmpty() && !mode.development() && !mode.command()) {
      LOG.warn(
          "SMTP_HOST is not set: mails wait in the database until they are of no use; set it to your"
              + " mail server.");
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    if (config.host().isEmpty()) {
      return;
    }
    List<DueMail> due;
    do {
      due = outbox.claim(MailServer.AT_ONCE);
      List<Optional<String>> faults = attempt(due);
      List<String> failed = faults.stream().flatMap(Optional::stream).toList();
      count("sent", faults.size() - failed.size());
      count("failed", failed.size());
      if (!failed.isEmpty()) {
        LOG.warnf(
            "%d mails were not sent and are tried again later. The first: %s",
            failed.size(), failed.get(0));
      }
    } while (due.size() == MailServer.AT_ONCE);
  }

  private List<Optional<String>> attempt(List<DueMail> due) {
    List<CompletableFuture<Optional<String>>> attempts = due.stream().map(this::attempt).toList();
    return attempts.stream().map(CompletableFuture::join).toList();
  }

  /** Nothing if the server took it, or why not. */
  private CompletableFuture<Optional<String>> attempt(DueMail due) {
    Optional<WrittenMail> opened = outbox.open(due);
    if (opened.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.of("it cannot be decrypted"));
    }
    MailClient client = server.connect();
    return server
        .send(client, due, opened.get())
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .whenComplete((done, fault) -> client.close())
        .thenRunAsync(() -> outbox.sent(due.id()), Infrastructure.getDefaultExecutor())
        .handle((done, fault) -> Optional.ofNullable(fault).map(MailSender::reason));
  }

  private static String reason(Throwable fault) {
    Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
    return Letter.oneLine(String.valueOf(cause));
  }

  private void count(String outcome, int mails) {
    metrics.counter("holdfast.mail", "outcome", outcome).increment(mails);
  }

  @Scheduled(
      every = "30s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    int over;
    do {
      over = outbox.giveUp();
      if (over > 0) {
        count("given_up", over);
        LOG.errorf("%d mails were given up: they could not be sent in their time", over);
      }
    } while (over > 0);
    waiting.set(outbox.waiting());
  }
}
