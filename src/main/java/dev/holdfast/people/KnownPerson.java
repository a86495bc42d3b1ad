package dev.holdfast.people;

import java.time.Instant;

/**
 * A person as other features see one; who she is, is in her record.
 *
 * @param operator whether she may use the operators' pages
 */
public record KnownPerson(PersonId id, boolean operator, Instant createdAt) {

  static KnownPerson of(Person person) {
    return new KnownPerson(new PersonId(person.id), person.operator, person.createdAt);
  }
}
