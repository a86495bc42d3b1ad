package dev.holdfast.admin;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Overview;
import dev.holdfast.record.Overviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and counts of people, with a few queries for all of them. */
@ApplicationScoped
class PersonRows {

  private final Facts facts;
  private final Overviews overviews;

  PersonRows(Facts facts, Overviews overviews) {
    this.facts = facts;
    this.overviews = overviews;
  }

  /** What they are called. */
  Map<PersonId, String> names(Access access, List<PersonId> people) {
    return facts.displayNames(access, people);
  }

  List<PersonRow> of(Access access, List<KnownPerson> people) {
    Map<PersonId, Overview> all =
        overviews.of(access, people.stream().map(KnownPerson::id).toList());
    return people.stream().map(person -> row(person, all.get(person.id()))).toList();
  }

  private static PersonRow row(KnownPerson person, Overview overview) {
    return new PersonRow(
        person.id().toString(),
        overview.name(),
        badges(person),
        person.left(),
        overview.facts(),
        overview.activities(),
        overview.trainings(),
        person.createdAt());
  }

  private static List<String> badges(KnownPerson person) {
    List<String> badges = new ArrayList<>();
    if (person.role() != Role.USER) {
      badges.add(person.role().name().toLowerCase(Locale.ROOT));
    }
    if (!person.active()) {
      badges.add(person.state().name().toLowerCase(Locale.ROOT));
    }
    return badges;
  }
}
