package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a person is told what happens to her account. */
@ApplicationScoped
class Notices {

  private final People people;
  private final LoginEmails emails;
  private final Outbox outbox;
  private final SecurityLog log;
  private final String site;

  Notices(
      People people, LoginEmails emails, Outbox outbox, SecurityLog log, PlatformConfig platform) {
    this.people = people;
    this.emails = emails;
    this.outbox = outbox;
    this.log = log;
    this.site = platform.publicUrl().toString();
  }

  String site() {
    return site;
  }

  /** Those who change her account wait for each other. */
  void lock(PersonId person) {
    people.lock(person);
  }

  /** In the security log; of an address that is nobody's too, so that it costs the same. */
  void note(PersonId person, Kind kind, Device device) {
    log.note(new SecurityEvent(person, kind, "", device.network(), device.name()));
  }

  void post(Letter letter) {
    outbox.post(letter);
  }

  /** Mails each verified address of hers. */
  void tellAll(PersonId person, Function<EmailAddress, Letter> letter) {
    verified(person).map(letter).forEach(outbox::post);
  }

  /**
   * As {@link #tellAll}, so that one can ask whether it was {@link #taken}.
   *
   * @param topic what it is about, and nothing else is
   */
  void announce(PersonId person, String topic, Function<EmailAddress, Letter> letter) {
    verified(person).map(letter).forEach(mail -> outbox.post(mail, topic));
  }

  /** Whether the mail server has every mail of this topic. */
  boolean taken(String topic) {
    return !outbox.waits(topic);
  }

  private Stream<EmailAddress> verified(PersonId person) {
    return emails.of(person).stream().filter(LoginEmail::verified).map(LoginEmail::address);
  }
}
