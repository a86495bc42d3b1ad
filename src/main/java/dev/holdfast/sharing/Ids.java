package dev.holdfast.sharing;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in paths. One that cannot exist is answered like one that does not. */
@ApplicationScoped
class Ids {

  private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

  private final People people;

  Ids(People people) {
    this.people = people;
  }

  KnownPerson known(String text) {
    return PersonId.parse(text).flatMap(people::find).orElseThrow(Wire::notFound);
  }

  PersonId person(String text) {
    return known(text).id();
  }

  /** The person whom an address names. Whether there is one shows when she is written to. */
  PersonId addressed(String text) {
    return PersonId.parse(text).orElseThrow(Wire::notFound);
  }

  UUID entry(String text) {
    if (!ENTRY.matcher(text).matches()) {
      throw Wire.notFound();
    }
    return UUID.fromString(text);
  }
}
