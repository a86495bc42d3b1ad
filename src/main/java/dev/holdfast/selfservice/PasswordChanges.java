package dev.holdfast.selfservice;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.Announcements;
import dev.holdfast.people.People;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens when a person changes her password, all of it or nothing. */
@ApplicationScoped
public class PasswordChanges {

  private final Passwords passwords;
  private final Sessions sessions;
  private final Announcements announcements;
  private final People people;

  PasswordChanges(
      Passwords passwords, Sessions sessions, Announcements announcements, People people) {
    this.people = people;
    this.passwords = passwords;
    this.sessions = sessions;
    this.announcements = announcements;
  }

  /**
   * @param endOthers whether she is signed out everywhere else
   * @param device where she does it
   */
  @Durable
  public void change(SignedIn who, HashedPassword chosen, boolean endOthers, Device device) {
    people.lock(who.person()); // who signs in at this moment does so before or after, and knows
    Kind kind = passwords.has(who.person()) ? Kind.PASSWORD_CHANGED : Kind.PASSWORD_SET;
    passwords.set(who.person(), chosen);
    announcements.announce(
        new SecurityEvent(who.person(), kind, "", device.network(), device.name()));
    if (endOthers) {
      sessions.endAll(who.person(), who.session());
    }
  }
}
