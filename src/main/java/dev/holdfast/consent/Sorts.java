package dev.holdfast.consent;

import dev.holdfast.claims.PersonClaims;
import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Summary;
import dev.holdfast.record.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What there is of each sort of a person's data, and how she is called. */
@ApplicationScoped
class Sorts {

  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;
  private final PersonClaims claims;

  Sorts(Facts facts, Activities activities, Trainings trainings, PersonClaims claims) {
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
    this.claims = claims;
  }

  String displayName(PersonId person) {
    return facts.displayName(access(person), person);
  }

  Summary summary(String scope, PersonId person) {
    Access access = access(person);
    return switch (RecordItem.inGrant(scope)) {
      case Scopes.FACTS -> facts.summary(access, person);
      case Scopes.ACTIVITIES -> activities.summary(access, person);
      case Scopes.TRAINING -> trainings.summary(access, person);
      case Scopes.LEDGER ->
          Summary.of(Map.of("Each line", "who, when, what for and which entries; never a value"));
      default -> Summary.of(claims.words(access, person, StandardClaims.of(scope)));
    };
  }

  private static Access access(PersonId person) {
    return Access.preview(person, "to show her what she would share");
  }
}
