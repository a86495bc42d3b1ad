package dev.holdfast.attempts;

import dev.holdfast.emails.LoginEmails;
import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells a person that somebody, most likely she, has signed in where she never did before. */
@ApplicationScoped
class NewDeviceLetters {

  private final Outbox outbox;
  private final LoginEmails emails;
  private final Clock clock;
  private final String site;

  NewDeviceLetters(Outbox outbox, LoginEmails emails, Clock clock, PlatformConfig platform) {
    this.outbox = outbox;
    this.emails = emails;
    this.clock = clock;
    this.site = platform.publicUrl().toString();
  }

  /** In the unit of work that starts the session. */
  void post(PersonId person, Device device) {
    emails
        .primary(person)
        .ifPresent(email -> outbox.post(letter(email.address().toString(), device)));
  }

  private Letter letter(String address, Device device) {
    Letter letter =
        Letter.to(address, "New sign-in: " + device.name())
            .say("You have just signed in on a device that was not used before.")
            .pair("Device", device.name())
            .pair("When", Dates.minute(clock.instant()));
    return (device.network() == null ? letter : letter.pair("Network", device.network()))
        .say(
            "If that was you, there is nothing to do. If not, sign it out and change your password.")
        .button("See where you are signed in", site + "/me/security/sessions")
        .because("You get this because it is your account.");
  }
}
