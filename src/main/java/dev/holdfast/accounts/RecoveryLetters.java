package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.mail.Letter;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.Dates;
import java.net.URI;
import java.time.Instant;

/** The mails around a second factor that was lost. */
final class RecoveryLetters {

  private RecoveryLetters() {}

  /** When, and who asks. */
  record Case(Instant dueAt, Device device) {}

  static Letter asked(EmailAddress email, String site, String link, Case asked) {
    Letter letter =
        Letter.to(email.toString(), "Somebody wants your second factor removed")
            .say(
                "Somebody who has passed the first step of signing in to your account at "
                    + host(site)
                    + " says that the second factor is lost, and asks for its removal.")
            .pair("Not before", Dates.minute(asked.dueAt()))
            .pair("Device", asked.device().name());
    return (asked.device().network() == null
            ? letter
            : letter.pair("Network", asked.device().network()))
        .say("If it was not you, cancel it, and choose a new password: yours may be known.")
        .button("Cancel it", site + "/account-recovery/cancel?link=" + link)
        .because("Every address of your account is told. Any sign-in of yours cancels it too.");
  }

  static Letter cancelled(EmailAddress email, String site) {
    return Letter.to(email.toString(), "Your second factor stays")
        .say(
            "The removal of the second factor of your account at "
                + host(site)
                + " was cancelled. Everything is as it was.")
        .because("Every address of your account is told.");
  }

  static Letter done(EmailAddress email, String site, Device device) {
    return Letter.to(email.toString(), "Your second factor was removed")
        .say(
            "After the waiting period, the authenticator app, recovery codes, passkeys and trusted"
                + " devices of your account at "
                + host(site)
                + " were removed. Set a new second factor up.")
        .pair("Device", device.name())
        .say("If it was not you, choose a new password at once, and tell whoever runs the site.")
        .button("Choose a new password", site + "/password-reset")
        .because("Every address of your account is told.");
  }

  private static String host(String site) {
    return URI.create(site).getHost();
  }
}
