package dev.holdfast.imports;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.NamesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What somebody's import fails at, after all her entries. */
@ApplicationScoped
class RefusedImport {

  private PersonId refused;

  void refuse(PersonId person) {
    refused = person;
  }

  void on(@Observes NamesChanged changed) {
    if (changed.person().equals(refused)) {
      throw new IllegalStateException("not now");
    }
  }
}
