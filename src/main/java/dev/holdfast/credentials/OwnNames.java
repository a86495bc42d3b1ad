package dev.holdfast.credentials;

import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What somebody who guesses a person's password would try first: her names and addresses. */
@ApplicationScoped
public class OwnNames {

  private static final Access PASSWORDS = Access.inside("to refuse passwords made of names");

  private final Facts facts;
  private final LoginEmails emails;

  OwnNames(Facts facts, LoginEmails emails) {
    this.facts = facts;
    this.emails = emails;
  }

  public List<String> of(PersonId person) {
    return Stream.concat(
            Stream.of(facts.displayName(PASSWORDS, person), person.toString()),
            emails.of(person).stream().map(email -> email.address().toString()))
        .toList();
  }
}
