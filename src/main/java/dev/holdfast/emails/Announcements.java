package dev.holdfast.emails;

import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;

/**
 * What a person is told at every verified address of hers, in the unit of work that does it: a
 * change of how she signs in, which somebody else may have made.
 */
@ApplicationScoped
public class Announcements {

  private final LoginEmails emails;
  private final Outbox outbox;
  private final SecurityLog log;
  private final Clock clock;
  private final String site;

  Announcements(
      LoginEmails emails, Outbox outbox, SecurityLog log, Clock clock, PlatformConfig platform) {
    this.emails = emails;
    this.outbox = outbox;
    this.log = log;
    this.clock = clock;
    this.site = platform.publicUrl().toString();
  }

  /** Notes it in the security log, and tells her. */
  @Durable
  public void announce(SecurityEvent event) {
    log.note(event);
    tell(event);
  }

  /** Tells her what the security log has noted already. */
  @Durable
  public void tell(SecurityEvent event) {
    tell(event.person(), address -> letter(address, event));
  }

  /** The same letter to each verified address of hers. */
  @Durable
  public void tell(PersonId person, Function<EmailAddress, Letter> letter) {
    emails.of(person).stream()
        .filter(LoginEmail::verified)
        .map(LoginEmail::address)
        .map(letter)
        .forEach(outbox::post);
  }

  private Letter letter(EmailAddress address, SecurityEvent event) {
    String what = event.kind().words();
    Letter letter =
        Letter.to(address.toString(), what)
            .say("This was just done in your account at " + URI.create(site).getHost() + ".")
            .pair("What", event.detail().isEmpty() ? what : what + ": " + event.detail())
            .pair("When", Dates.minute(clock.instant()));
    letter = event.device() == null ? letter : letter.pair("Device", event.device());
    letter = event.network() == null ? letter : letter.pair("Network", event.network());
    return letter
        .say(
            event.kind().byOperators()
                ? "An operator of this site did it. If you do not know why, ask whoever runs it."
                : "If it was you, there is nothing to do. If not, sign in at once, sign out"
                    + " everywhere else, and change how you sign in.")
        .button("See how you sign in", site + "/me/security")
        .because("Every address of your account is told.");
  }
}
