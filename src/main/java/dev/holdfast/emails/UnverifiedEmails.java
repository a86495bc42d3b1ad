package dev.holdfast.emails;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Addresses that nobody has verified, and what was mailed to them; neither stays for long. */
@ApplicationScoped
public class UnverifiedEmails {

  static final Duration KEPT = Duration.ofDays(7);

  private static final int MOST_REMOVED_AT_ONCE = 200;

  private final Clock clock;
  private final Event<EmailsChanged> changed;

  UnverifiedEmails(Clock clock, Event<EmailsChanged> changed) {
    this.clock = clock;
    this.changed = changed;
  }

  /** Removes codes that are over and addresses that were never verified; how many. */
  @Durable
  int removeOver() {
    Instant now = clock.instant();
    List<StoredEmail> old = StoredEmail.unverified(now.minus(KEPT), MOST_REMOVED_AT_ONCE);
    old.forEach(StoredEmail::delete);
    StoredEmail.flush();
    old.stream()
        .map(email -> new PersonId(email.personId))
        .distinct()
        .forEach(person -> changed.fire(new EmailsChanged(person)));
    return EmailCheck.removeExpired(now, MOST_REMOVED_AT_ONCE) + old.size();
  }
}
