package dev.holdfast.admin;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and counts of people, with a few queries for all of them. */
@ApplicationScoped
class PersonRows {

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;

  PersonRows(Facts facts, Activities activities, Trainings trainings) {
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  /** What they are called. */
  Map<PersonId, String> names(Access access, List<PersonId> people) {
    return facts.displayNames(access, people);
  }

  List<PersonRow> of(Access access, List<KnownPerson> people) {
    List<PersonId> ids = people.stream().map(KnownPerson::id).toList();
    Map<PersonId, String> names = facts.displayNames(access, ids);
    Map<PersonId, Long> known = facts.counts(access, ids);
    Map<PersonId, Long> done = activities.counts(access, ids);
    Map<PersonId, Long> learned = trainings.counts(access, ids);
    return people.stream()
        .map(
            person ->
                new PersonRow(
                    person.id().toString(),
                    names.get(person.id()),
                    badges(person),
                    known.get(person.id()),
                    done.get(person.id()),
                    learned.get(person.id()),
                    person.createdAt()))
        .toList();
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
