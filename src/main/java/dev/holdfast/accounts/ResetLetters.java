package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.mail.Letter;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.Dates;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * The mails around a new password.
 *
 * @param lifetime how long a link is good
 */
record ResetLetters(String site, Duration lifetime) {

  Letter link(EmailAddress email, String link, Instant end) {
    return Letter.to(email.toString(), "Choose a new password")
        .say("Somebody, perhaps you, asked for a new password at " + host() + ".")
        .button("Choose a new password", site + "/password-reset/new?link=" + link)
        .say(
            "The link works once, within "
                + Dates.span(lifetime)
                + ". Until you use it, the old one works.")
        .because(
            "Somebody typed your address. If it was not you, do nothing, and give the link to"
                + " nobody.")
        .until(end);
  }

  Letter nobody(EmailAddress email, Instant end) {
    return Letter.to(email.toString(), "There is no account for this address")
        .say(
            "Somebody, perhaps you, asked for a new password at "
                + host()
                + " with this address. No account has it.")
        .say("If you have an account, try another address of yours.")
        .because("If it was not you, do nothing: nobody can get in with this address.")
        .until(end);
  }

  Letter done(EmailAddress email, Device device) {
    Letter letter =
        Letter.to(email.toString(), "Your password is new")
            .say(
                "The password of your account at "
                    + host()
                    + " was replaced by a link from a mail.")
            .pair("Device", device.name());
    return (device.network() == null ? letter : letter.pair("Network", device.network()))
        .say("If it was not you, choose a new password at once, and look at who reads your mail.")
        .button("Choose a new password", site + "/password-reset")
        .because("Every address of your account is told.");
  }

  /** In words, for what looks like an address becomes a link in mail programs. */
  private String host() {
    return URI.create(site).getHost();
  }
}
