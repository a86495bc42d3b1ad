package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.mail.Letter;
import dev.holdfast.sessions.Device;
import java.net.URI;
import java.time.Instant;

/** The mails around a new password. */
final class ResetLetters {

  private ResetLetters() {}

  static Letter link(EmailAddress email, String site, String link, Instant end) {
    return Letter.to(email.toString(), "Choose a new password")
        .say("Somebody, perhaps you, asked for a new password at " + host(site) + ".")
        .button("Choose a new password", site + "/password-reset/new?link=" + link)
        .say("The link works once, within 30 minutes. Until you use it, the old one works.")
        .because(
            "Somebody typed your address. If it was not you, do nothing, and give the link to"
                + " nobody.")
        .until(end);
  }

  static Letter nobody(EmailAddress email, String site, Instant end) {
    return Letter.to(email.toString(), "There is no account for this address")
        .say(
            "Somebody, perhaps you, asked for a new password at "
                + host(site)
                + " with this address. No account has it.")
        .say("If you have an account, try another address of yours.")
        .because("If it was not you, do nothing: nobody can get in with this address.")
        .until(end);
  }

  static Letter done(EmailAddress email, String site, Device device) {
    Letter letter =
        Letter.to(email.toString(), "Your password is new")
            .say(
                "The password of your account at "
                    + host(site)
                    + " was replaced by a link from a mail.")
            .pair("Device", device.name());
    return (device.network() == null ? letter : letter.pair("Network", device.network()))
        .say("If it was not you, choose a new password at once, and look at who reads your mail.")
        .button("Choose a new password", site + "/password-reset")
        .because("Every address of your account is told.");
  }

  /** In words, for what looks like an address becomes a link in mail programs. */
  private static String host(String site) {
    return URI.create(site).getHost();
  }
}
