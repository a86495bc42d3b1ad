package dev.holdfast.accounts;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Accounts as whoever runs the machine changes them; each act is in the audit log. */
@ApplicationScoped
public class AccountActs {

  private static final String TARGET = "person";

  private final People people;
  private final Operators operators;
  private final Sessions sessions;
  private final SecurityLog security;
  private final AuditLog audit;

  AccountActs(
      People people, Operators operators, Sessions sessions, SecurityLog security, AuditLog audit) {
    this.people = people;
    this.operators = operators;
    this.sessions = sessions;
    this.security = security;
    this.audit = audit;
  }

  /** As {@link Operators#create}. */
  @Durable
  Optional<Operators.Made> createOperator(EmailAddress email, String name, Duration lifetime) {
    Optional<Operators.Made> made = operators.create(email, name, lifetime);
    made.ifPresent(operator -> note(operator.person(), "operator.created", null, null));
    return made;
  }

  /**
   * As {@link People#setRole}.
   *
   * @throws dev.holdfast.people.LastAdmin if nobody active would be an admin then
   */
  @Durable
  boolean setRole(PersonId person, Role role) {
    Role before = people.find(person).map(KnownPerson::role).orElse(role);
    return people.setRole(person, role)
        && note(person, "person.role.changed", Map.of("role", word(before)), word(role));
  }

  /**
   * As {@link People#deactivate}.
   *
   * @throws dev.holdfast.people.LastAdmin if nobody active would be an admin then
   */
  @Durable
  boolean deactivate(PersonId person) {
    return people.deactivate(person)
        && tell(person, Kind.DEACTIVATED)
        && note(person, "person.deactivated", null, null);
  }

  /** As {@link People#activate}. */
  @Durable
  boolean activate(PersonId person) {
    return people.activate(person)
        && tell(person, Kind.REACTIVATED)
        && note(person, "person.activated", null, null);
  }

  /**
   * As {@link People#erase}.
   *
   * @throws dev.holdfast.people.LastAdmin if nobody active would be an admin then
   */
  @Durable
  boolean erase(PersonId person) {
    return people.erase(person) && note(person, "person.erased", null, null);
  }

  /** Signs her out everywhere; how many sessions that were. */
  @Durable
  int endSessions(PersonId person) {
    int ended = sessions.endAll(person, null);
    if (ended > 0) {
      note(person, "person.sessions.ended", null, null);
    }
    return ended;
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private boolean tell(PersonId person, Kind kind) {
    security.note(new SecurityEvent(person, kind, "by the command line", null, null));
    return true;
  }

  private boolean note(PersonId person, String action, Map<String, Object> was, String role) {
    Map<String, Object> is = role == null ? null : Map.of("role", role);
    audit.note(Act.of(Actor.ofCommandLine(), action, TARGET, person).changing(was, is));
    return true;
  }
}
