package dev.holdfast.mail;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartRefused;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Hands what waits in the outbox to the mail server, over SMTP. */
@ApplicationScoped
class MailSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);
  private static final Pattern SENDER =
      Pattern.compile("([^<>\\p{Cntrl}]*<[^<>@\\s]+@[^<>@\\s]+>|[^<>@\\s]+@[^<>@\\s]+)");
  private static final int AT_ONCE = 10;

  /** Shorter than the first wait, so that no attempt begins while another may be under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final ReactiveMailer mailer;
  private final MailConfig config;
  private final MeterRegistry metrics;
  private final String host;
  private final String from;
  private final AtomicLong waiting = new AtomicLong();

  MailSender(
      Outbox outbox,
      ReactiveMailer mailer,
      MailConfig config,
      PlatformConfig platform,
      MeterRegistry metrics) {
    this.outbox = outbox;
    this.mailer = mailer;
    this.config = config;
    this.metrics = metrics;
    this.host = platform.publicUrl().getHost();
    this.from = config.from().orElse("Holdfast <no-reply@" + host + ">");
  }

  void start(@Observes StartupEvent event, RunMode mode) {
    if (!SENDER.matcher(from).matches()) {
      throw StartRefused.because(
          "MAIL_FROM is not a sender; set it to an address, as in: Holdfast <no-reply@id.example.org>");
    }
    metrics.gauge("holdfast.mail.waiting", waiting);
    if (config.host().isEmpty() && !mode.development() && !mode.command()) {
      LOG.warnf(
          "SMTP_HOST is not set: mails wait in the database, each for at most %s; set it to your"
              + " mail server.",
          config.giveUpAfter());
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    if (config.host().isEmpty()) {
      return;
    }
    List<DueMail> due;
    do {
      due = outbox.claim(AT_ONCE);
      List<Optional<String>> faults = attempt(due);
      List<String> failed = faults.stream().flatMap(Optional::stream).toList();
      count("sent", faults.size() - failed.size());
      count("failed", failed.size());
      if (!failed.isEmpty()) {
        LOG.warnf(
            "%d mails were not sent and are tried again later. The first: %s",
            failed.size(), failed.get(0));
      }
    } while (due.size() == AT_ONCE);
  }

  private List<Optional<String>> attempt(List<DueMail> due) {
    List<Uni<Optional<String>>> attempts = due.stream().map(this::attempt).toList();
    return attempts.isEmpty()
        ? List.of()
        : Uni.join().all(attempts).andCollectFailures().await().indefinitely();
  }

  /** Nothing if the server took it, or why not. */
  private Uni<Optional<String>> attempt(DueMail due) {
    Optional<WrittenMail> opened = outbox.open(due);
    if (opened.isEmpty()) {
      return Uni.createFrom().item(Optional.of("it cannot be decrypted"));
    }
    return mailer
        .send(message(due, opened.get()))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .emitOn(Infrastructure.getDefaultExecutor())
        .invoke(() -> outbox.sent(due.id()))
        .replaceWith(Optional.<String>empty())
        .onFailure()
        .recoverWithItem(e -> Optional.of(Letter.oneLine(e.toString())));
  }

  /** The id is the same at each attempt, so that whoever gets it twice can know it. */
  private Mail message(DueMail due, WrittenMail mail) {
    return new Mail()
        .setFrom(from)
        .addTo(mail.to())
        .setSubject(mail.subject())
        .setText(mail.text())
        .setHtml(mail.html())
        .addHeader("Message-ID", "<" + due.id() + "@" + host + ">")
        .addHeader("Auto-Submitted", "auto-generated"); // RFC 3834, section 5
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
