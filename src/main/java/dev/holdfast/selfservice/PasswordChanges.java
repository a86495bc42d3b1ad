package dev.holdfast.selfservice;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens when a person changes her password, all of it or nothing. */
@ApplicationScoped
public class PasswordChanges {

  private final Passwords passwords;
  private final Sessions sessions;
  private final SecurityLog log;
  private final LoginEmails emails;
  private final Outbox outbox;

  PasswordChanges(
      Passwords passwords, Sessions sessions, SecurityLog log, LoginEmails emails, Outbox outbox) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.log = log;
    this.emails = emails;
    this.outbox = outbox;
  }

  /**
   * @param endOthers whether she is signed out everywhere else
   * @param device where she does it
   */
  @Durable
  public void change(SignedIn who, HashedPassword chosen, boolean endOthers, Device device) {
    Kind kind = passwords.has(who.person()) ? Kind.PASSWORD_CHANGED : Kind.PASSWORD_SET;
    passwords.set(who.person(), chosen);
    log.note(new SecurityEvent(who.person(), kind, "", device.network(), device.name()));
    emails
        .primary(who.person())
        .ifPresent(email -> outbox.post(letter(email.address().toString(), kind, device)));
    if (endOthers) {
      sessions.endAll(who.person(), who.session());
    }
  }

  private static Letter letter(String address, Kind kind, Device device) {
    return Letter.to(address, kind.words())
        .say("The password of your account was just set anew.")
        .pair("Device", device.name())
        .because("If it was not you, set a new one at once, and sign out everywhere else.");
  }
}
