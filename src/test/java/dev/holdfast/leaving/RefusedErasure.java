package dev.holdfast.leaving;

import dev.holdfast.people.PersonErased;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A part of the record that one person's erasure fails at. */
@ApplicationScoped
class RefusedErasure {

  private PersonId refused;

  /** From now on; null for nobody. */
  void refuse(PersonId person) {
    refused = person;
  }

  void on(@Observes PersonErased erased) {
    if (erased.person().equals(refused)) {
      throw new IllegalStateException("not now");
    }
  }
}
