package dev.holdfast.consent;

import dev.holdfast.claims.PersonClaims;
import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Scopes;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Summary;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a person's record a client would get to see, in plain words. */
@ApplicationScoped
class DataTypes {

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;
  private final PersonClaims claims;

  DataTypes(Facts facts, Activities activities, Trainings trainings, PersonClaims claims) {
    this.claims = claims;
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  String name(PersonId person) {
    return facts.displayName(access(person), person);
  }

  /** Those that are asked for; first what is not allowed yet. */
  List<DataType> of(PersonId person, Set<String> asked, Map<String, Term> standing) {
    return asked.stream()
        .filter(scope -> !scope.equals(Scopes.OPENID) && !scope.equals(Scopes.OFFLINE_ACCESS))
        .sorted(Comparator.comparingInt(DataTypes::place))
        .map(scope -> of(scope, person, standing.get(scope)))
        .sorted(Comparator.comparing(DataType::standing))
        .toList();
  }

  private static int place(String scope) {
    return DataType.Words.of(scope).ordinal();
  }

  private DataType of(String scope, PersonId person, Term term) {
    Access access = access(person);
    Summary summary =
        switch (scope) {
          case Scopes.FACTS -> facts.summary(access, person);
          case Scopes.ACTIVITIES -> activities.summary(access, person);
          case Scopes.TRAINING -> trainings.summary(access, person);
          default -> Summary.of(claims.words(access, person, StandardClaims.of(scope)));
        };
    return new DataType(scope, DataType.Words.of(scope), summary, term);
  }

  private static Access access(PersonId person) {
    return Access.byPerson(person, "to show her what she would share");
  }
}
