package dev.holdfast.accounts;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may sign in, as operators decide it; each change is in the person's security log. */
@ApplicationScoped
public class Standing {

  private final People people;
  private final SecurityLog log;

  Standing(People people, SecurityLog log) {
    this.people = people;
    this.log = log;
  }

  /** Ends every way to act for her; false if there is no such person, or it is so already. */
  @Durable
  public boolean deactivate(PersonId person, PersonId by) {
    return people.deactivate(person) && note(person, Kind.DEACTIVATED, by);
  }

  /** Lets her sign in again; false if there is no such person, or it is so already. */
  @Durable
  public boolean activate(PersonId person, PersonId by) {
    return people.activate(person) && note(person, Kind.REACTIVATED, by);
  }

  private boolean note(PersonId person, Kind kind, PersonId by) {
    log.note(new SecurityEvent(person, kind, "by " + by, null, null));
    return true;
  }
}
