package dev.holdfast.leaving;

import dev.holdfast.people.PersonErased;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** A part of the record that some people's erasure fails at. */
@ApplicationScoped
class RefusedErasure {

  private Set<PersonId> refused = Set.of();

  /** From now on these, and nobody else. */
  void refuse(PersonId... people) {
    refused = Set.of(people);
  }

  void on(@Observes PersonErased erased) {
    if (refused.contains(erased.person())) {
      throw new IllegalStateException("not now");
    }
  }
}
