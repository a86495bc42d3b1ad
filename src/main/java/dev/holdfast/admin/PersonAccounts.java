package dev.holdfast.admin;

import dev.holdfast.emails.ShownEmails;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what operators see of a person's account. */
@ApplicationScoped
class PersonAccounts {

  private final ShownEmails emails;
  private final Groups groups;
  private final Sessions sessions;
  private final PersonWays ways;
  private final FormToken tokens;

  PersonAccounts(
      ShownEmails emails, Groups groups, Sessions sessions, PersonWays ways, FormToken tokens) {
    this.emails = emails;
    this.groups = groups;
    this.sessions = sessions;
    this.ways = ways;
    this.tokens = tokens;
  }

  PersonAccount of(SignedIn who, KnownPerson person) {
    PersonId id = person.id();
    return new PersonAccount(
        emails.of(Access.byOperator(who.person(), "page of a person"), id),
        person.active(),
        person.role(),
        id.equals(who.person()),
        groups.of(List.of(id)).getOrDefault(id, List.of()),
        ways.factors(id),
        ways.resets(id),
        sessions.of(id),
        ways.apps(id),
        tokens.issue(who.browser(), StandingResource.FORM));
  }
}
