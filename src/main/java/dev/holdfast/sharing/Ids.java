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

  /** Whose record an address names. There is none while she is leaving. */
  PersonId person(String text) {
    KnownPerson known = known(text);
    if (known.left()) {
      throw Wire.notFound();
    }
    return known.id();
  }

  UUID entry(String text) {
    if (!ENTRY.matcher(text).matches()) {
      throw Wire.notFound();
    }
    return UUID.fromString(text);
  }
}
