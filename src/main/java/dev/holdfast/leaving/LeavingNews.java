package dev.holdfast.leaving;

import dev.holdfast.emails.Announcements;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.Source;
import dev.holdfast.mail.Letter;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What somebody who deactivates her account is told, in the unit of work that does it. */
@ApplicationScoped
class LeavingNews {

  private static final String WHY = "Every address of your account is told.";

  private final Announcements announcements;
  private final SecurityLog log;
  private final String site;
  private final String host;

  LeavingNews(Announcements announcements, SecurityLog log, PlatformConfig platform) {
    this.announcements = announcements;
    this.log = log;
    this.site = platform.publicUrl().toString();
    this.host = platform.publicUrl().getHost();
  }

  void left(PersonId person, Instant until, Source where) {
    note(person, Kind.LEFT, where);
    announcements.tell(person, address -> left(address, until));
  }

  void back(PersonId person, Source where) {
    note(person, Kind.CAME_BACK, where);
    announcements.tell(person, this::back);
  }

  void nearlyOver(PersonId person, Instant erased) {
    announcements.tell(person, address -> nearlyOver(address, erased));
  }

  private void note(PersonId person, Kind kind, Source where) {
    log.note(new SecurityEvent(person, kind, "", where.network(), where.device()));
  }

  private Letter left(EmailAddress address, Instant until) {
    return Letter.to(address.toString(), "Your account is deactivated")
        .say(
            "You have deactivated your account at "
                + host
                + ". You are signed out everywhere, and no app reads anything of you any more.")
        .say(
            "Until "
                + Dates.day(until)
                + " you can come back: sign in as always, and say that you want to. Then"
                + " everything is as it was. After that day it is all erased.")
        .button("Come back", site + "/sign-in")
        .say(
            "If it was not you, come back at once, sign out everywhere else, and change how you"
                + " sign in.")
        .because(WHY);
  }

  private Letter back(EmailAddress address) {
    return Letter.to(address.toString(), "Your account is active again")
        .say(
            "You have come back to your account at "
                + host
                + ". Nothing is erased. The apps that you had allowed may ask you to sign in again.")
        .button("See how you sign in", site + "/me/security")
        .because(WHY);
  }

  private Letter nearlyOver(EmailAddress address, Instant erased) {
    return Letter.to(address.toString(), "Your account will be erased soon")
        .say(
            "You have deactivated your account at "
                + host
                + ". On "
                + Dates.day(erased)
                + " it is erased, with all that is held of you. That cannot be undone.")
        .say("If you want to keep it, sign in before, and say that you come back.")
        .button("Come back", site + "/sign-in")
        .say("If you want it to be erased, there is nothing to do.")
        .because(WHY);
  }
}
