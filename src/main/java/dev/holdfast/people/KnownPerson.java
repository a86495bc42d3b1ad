package dev.holdfast.people;

import java.time.Instant;

/**
 * A person as other features see one; who she is, is in her record.
 *
 * @param role what she may do beside looking after her own
 * @param active false if she was deactivated: then she cannot sign in, and nothing acts for her
 */
public record KnownPerson(PersonId id, Role role, Instant createdAt, boolean active) {

  /** One who is active. */
  public KnownPerson(PersonId id, Role role, Instant createdAt) {
    this(id, role, createdAt, true);
  }

  /** Whether she may use the operators' pages. */
  public boolean operator() {
    return role.operates();
  }

  static KnownPerson of(Person person) {
    return new KnownPerson(
        new PersonId(person.id), person.role, person.createdAt, person.deactivatedAt == null);
  }
}
