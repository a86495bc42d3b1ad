package dev.holdfast.people;

import java.time.Instant;

/**
 * A person as other features see one; who she is, is in her record.
 *
 * @param role what she may do beside looking after her own
 * @param leftAt when she deactivated her account herself; null if she has not
 */
public record KnownPerson(
    PersonId id, Role role, Instant createdAt, PersonState state, Instant leftAt) {

  /** One who is active. */
  public KnownPerson(PersonId id, Role role, Instant createdAt) {
    this(id, role, createdAt, PersonState.ACTIVE, null);
  }

  /** False if she was deactivated, or is leaving: then nothing acts for her. */
  public boolean active() {
    return state == PersonState.ACTIVE;
  }

  /** Whether she has deactivated her account herself: then nobody reads of her, or writes. */
  public boolean left() {
    return leftAt != null;
  }

  /** Whether she may sign in: one who is leaving is asked then whether she comes back. */
  public boolean maySignIn() {
    return state != PersonState.DEACTIVATED;
  }

  /** Whether she may use the operators' pages. */
  public boolean operator() {
    return role.operates();
  }

  static KnownPerson of(Person person) {
    return new KnownPerson(
        new PersonId(person.id), person.role, person.createdAt, person.state(), person.leftAt);
  }
}
