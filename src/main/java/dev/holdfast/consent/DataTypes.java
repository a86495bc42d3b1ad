package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.DataType.Words;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What of a person's record a client would get to see, in plain words. */
@ApplicationScoped
class DataTypes {

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;

  DataTypes(Facts facts, Activities activities, Trainings trainings) {
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  String name(PersonId person) {
    return facts.displayName(access(person), person);
  }

  /** Those that are asked for; first what is not allowed yet. */
  List<DataType> of(PersonId person, Set<String> asked, Map<String, Term> standing) {
    return Stream.of(Scopes.FACTS, Scopes.ACTIVITIES, Scopes.TRAINING)
        .filter(asked::contains)
        .map(scope -> of(scope, person, standing.get(scope)))
        .sorted(Comparator.comparing(DataType::standing))
        .toList();
  }

  private DataType of(String scope, PersonId person, Term term) {
    Access access = access(person);
    return switch (scope) {
      case Scopes.FACTS -> new DataType(Words.FACTS, facts.summary(access, person), term);
      case Scopes.ACTIVITIES ->
          new DataType(Words.ACTIVITIES, activities.summary(access, person), term);
      default -> new DataType(Words.TRAINING, trainings.summary(access, person), term);
    };
  }

  private static Access access(PersonId person) {
    return Access.byPerson(person, "to show her what she would share");
  }
}
