package dev.holdfast.admin;

import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.FormToken;
import jakarta.enterprise.context.ApplicationScoped;

/** What the operators' pages share. */
@ApplicationScoped
class Frame {

  private final NavBar bar;
  private final PersonRows rows;
  private final LoginEmails emails;
  private final FormToken tokens;

  Frame(NavBar bar, PersonRows rows, LoginEmails emails, FormToken tokens) {
    this.emails = emails;
    this.tokens = tokens;
    this.bar = bar;
    this.rows = rows;
  }

  NavBar bar() {
    return bar;
  }

  PersonRows rows() {
    return rows;
  }

  PersonAccount account(SignedIn who, KnownPerson person) {
    return new PersonAccount(
        emails.of(person.id()),
        person.active(),
        person.operator(),
        person.id().equals(who.person()),
        tokens.issue(who.browser(), StandingResource.FORM));
  }
}
