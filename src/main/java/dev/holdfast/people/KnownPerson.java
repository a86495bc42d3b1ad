package dev.holdfast.people;

import java.time.Instant;

/**
 * A person as other features see one; who she is, is in her record.
 *
 * @param operator whether she may use the operators' pages
 * @param active false if she was deactivated: then she cannot sign in, and nothing acts for her
 */
public record KnownPerson(PersonId id, boolean operator, Instant createdAt, boolean active) {

  /** One who is active. */
  public KnownPerson(PersonId id, boolean operator, Instant createdAt) {
    this(id, operator, createdAt, true);
  }

  static KnownPerson of(Person person) {
    return new KnownPerson(
        new PersonId(person.id), person.operator, person.createdAt, person.deactivatedAt == null);
  }
}
