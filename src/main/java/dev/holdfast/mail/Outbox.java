package dev.holdfast.mail;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The mails that are to be sent. One is stored in the caller's unit of work, so it goes out if and
 * only if what it tells was done, and no request waits for a mail server.
 */
@ApplicationScoped
public class Outbox {

  private static final Logger LOG = Logger.getLogger(Outbox.class);

  static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  static final Duration LONGEST_WAIT = Duration.ofHours(4);

  private static final String PURPOSE = "outgoing-mail";
  private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);
  private static final int MOST_REMOVED_AT_ONCE = 200;

  private final Clock clock;
  private final Encryption encryption;
  private final MailConfig config;
  private final RunMode mode;
  private final String site;

  Outbox(
      Clock clock,
      Encryption encryption,
      MailConfig config,
      RunMode mode,
      PlatformConfig platform) {
    this.mode = mode;
    this.clock = clock;
    this.encryption = encryption;
    this.config = config;
    this.site = platform.publicUrl().toString();
  }

  /** Stores a mail; it is sent within about a second after the unit of work, or later. */
  @Durable
  public void post(Letter letter) {
    post(letter, null);
  }

  /**
   * As {@link #post(Letter)}, so that one can ask whether it {@link #waits}.
   *
   * @param topic what it is about, such as the hash of a link; null if nobody will ask
   */
  @Durable
  public void post(Letter letter, String topic) {
    Instant now = clock.instant();
    OutgoingMail mail = new OutgoingMail();
    mail.sealed = encryption.encrypt(WrittenMail.of(letter, site).bytes(), PURPOSE);
    mail.createdAt = now;
    mail.usefulUntil = letter.usefulUntil() == null ? NEVER : letter.usefulUntil();
    mail.dueAt = now;
    mail.topic = topic;
    mail.persist();
  }

  /**
   * Whether a mail of this topic was not taken by the mail server yet. In development none is sent:
   * there a mail has arrived as soon as it can be looked at.
   */
  public boolean waits(String topic) {
    return !shown() && OutgoingMail.count("topic", topic) > 0;
  }

  /**
   * Takes some that are due, for this process alone until their next attempt: a minute on, then
   * twice as long each time, up to four hours.
   */
  @Durable
  List<DueMail> claim(int most) {
    Instant now = clock.instant();
    return OutgoingMail.due(now, most).stream()
        .filter(mail -> OutgoingMail.claim(mail, now.plus(pause(mail.attempts))))
        .map(mail -> due(mail, mail.attempts + 1))
        .toList();
  }

  static Duration pause(int attempts) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 20));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  /** The mail server has it. */
  @Durable
  void sent(UUID id) {
    OutgoingMail.deleteById(id);
  }

  /**
   * Gives up what is of no use any more, or, if it never ages, has waited for too long; how many,
   * at most 200. What is only shown is there for as long, of use or not.
   */
  @Durable
  int giveUp() {
    Instant now = clock.instant();
    return OutgoingMail.removeOver(
        shown() ? Instant.EPOCH : now,
        now.minus(config.giveUpAfter()),
        shown() ? Instant.EPOCH : NEVER,
        MOST_REMOVED_AT_ONCE);
  }

  /** Whether mails are looked at here, and not sent. */
  private boolean shown() {
    return config.host().isEmpty() && mode.development();
  }

  /** How the sending goes, for operators. */
  public OutboxState state() {
    Optional<OutgoingMail> oldest = OutgoingMail.oldest();
    return new OutboxState(
        waiting(),
        oldest.map(mail -> mail.createdAt).orElse(null),
        oldest.map(mail -> mail.attempts).orElse(0),
        config.host().orElse(""));
  }

  long waiting() {
    return OutgoingMail.count();
  }

  /** What waits, the newest first: ids grow. */
  List<DueMail> newest(int most) {
    return OutgoingMail.<OutgoingMail>find("order by id desc").page(0, most).list().stream()
        .map(mail -> due(mail, mail.attempts))
        .toList();
  }

  Optional<DueMail> find(UUID id) {
    return OutgoingMail.<OutgoingMail>findByIdOptional(id).map(mail -> due(mail, mail.attempts));
  }

  /** Empty if the key that it was encrypted with is not there any more. */
  Optional<WrittenMail> open(DueMail mail) {
    try {
      return Optional.of(WrittenMail.read(encryption.decrypt(mail.sealed(), PURPOSE)));
    } catch (IllegalStateException e) {
      LOG.errorf("Mail %s cannot be sent: %s", mail.id(), e.getMessage());
      return Optional.empty();
    }
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted("mails", "outgoing_mail", "id", "sealed", id -> PURPOSE);
  }

  private static DueMail due(OutgoingMail mail, int attempts) {
    return new DueMail(mail.id, mail.sealed, attempts, mail.createdAt);
  }
}
