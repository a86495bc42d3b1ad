package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whom a command means, by her id or an address that she has verified, and how she is shown. */
@ApplicationScoped
class NamedPeople {

  static final String WHO = "Her id, or an e-mail address that she signs in with.";
  static final String ROW = "%-23s  %-7s  %-11s  %s%n";

  private final People people;
  private final LoginEmails emails;

  NamedPeople(People people, LoginEmails emails) {
    this.people = people;
    this.emails = emails;
  }

  Optional<KnownPerson> find(String named) {
    Optional<PersonId> byEmail = EmailAddress.parse(named).flatMap(emails::owner);
    return PersonId.parse(named).or(() -> byEmail).flatMap(people::find);
  }

  static Map<String, Object> wire(KnownPerson person) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("id", person.id().toString());
    wire.put("role", AccountActs.word(person.role()));
    wire.put("active", person.active());
    wire.put("createdAt", Times.write(person.createdAt()));
    return wire;
  }

  static String state(KnownPerson person) {
    return person.active() ? "active" : "deactivated";
  }
}
