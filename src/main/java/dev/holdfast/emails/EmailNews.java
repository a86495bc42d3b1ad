package dev.holdfast.emails;

import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** What is told of a change of addresses, within the unit of work of {@link LoginEmails}. */
@ApplicationScoped
class EmailNews {

  private final SecurityLog log;
  private final Event<EmailsChanged> changed;
  private final EmailLetters letters;

  EmailNews(SecurityLog log, Event<EmailsChanged> changed, EmailLetters letters) {
    this.log = log;
    this.changed = changed;
    this.letters = letters;
  }

  /** By mail. */
  EmailLetters letters() {
    return letters;
  }

  void note(PersonId person, Kind kind, EmailAddress address, Source source) {
    log.note(
        new SecurityEvent(person, kind, address.toString(), source.network(), source.device()));
    changed.fire(new EmailsChanged(person));
  }
}
