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
import java.util.Collection;
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
  private final PersonClaims claims;
  private final ItemWords items;

  DataTypes(
      Facts facts,
      Activities activities,
      Trainings trainings,
      PersonClaims claims,
      ItemWords items) {
    this.items = items;
    this.claims = claims;
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  String name(PersonId person) {
    return facts.displayName(access(person), person);
  }

  /**
   * Those that are asked for; first what is not allowed yet. Entries that are not hers are left
   * out.
   *
   * @param standing what she allows already; null if nothing
   */
  List<DataType> of(PersonId person, Set<String> asked, LiveGrant standing) {
    Map<String, ItemWords.Item> single = items.of(person, asked);
    return data(asked)
        .filter(
            scope ->
                scope.equals(RecordItem.inGrant(scope))
                    || !asked.contains(RecordItem.inGrant(scope)))
        .sorted(Comparator.comparingInt(DataTypes::place))
        .filter(scope -> !isEntry(scope) || single.containsKey(scope))
        .map(
            scope ->
                of(
                    scope,
                    person,
                    single.get(scope),
                    standing == null ? null : standing.term(scope)))
        .sorted(Comparator.comparing(DataType::standing))
        .toList();
  }

  /** How many entries are asked for that are not hers, or not any more. */
  int missing(Set<String> asked, List<DataType> found) {
    long entries = asked.stream().filter(DataTypes::isEntry).count();
    return (int) (entries - found.stream().filter(type -> isEntry(type.scope())).count());
  }

  /** What these are called, such as {@code your training}. */
  Stream<String> names(PersonId person, Collection<String> scopes) {
    Map<String, ItemWords.Item> single = items.of(person, scopes);
    return data(scopes)
        .filter(scope -> !isEntry(scope) || single.containsKey(scope))
        .map(scope -> name(scope, single.get(scope)));
  }

  private static Stream<String> data(Collection<String> scopes) {
    return scopes.stream()
        .filter(scope -> !scope.equals(Scopes.OPENID) && !scope.equals(Scopes.OFFLINE_ACCESS));
  }

  private static boolean isEntry(String scope) {
    return DataType.Words.of(scope) == DataType.Words.ENTRY;
  }

  private static String name(String scope, ItemWords.Item single) {
    return single == null ? DataType.name(scope) : DataType.name(scope) + single.name();
  }

  private static int place(String scope) {
    return DataType.Words.of(scope).ordinal();
  }

  private DataType of(String scope, PersonId person, ItemWords.Item single, Term term) {
    Summary summary = single == null ? summary(scope, person) : single.summary();
    return new DataType(scope, name(scope, single), DataType.Words.of(scope), summary, term);
  }

  private Summary summary(String scope, PersonId person) {
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
