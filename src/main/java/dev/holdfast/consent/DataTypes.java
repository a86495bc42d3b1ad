package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What of a person's record a client would get to see, in plain words. */
@ApplicationScoped
public class DataTypes {

  private final Sorts sorts;
  private final ItemWords items;
  private final ItemLists lists;

  DataTypes(Sorts sorts, ItemWords items, ItemLists lists) {
    this.sorts = sorts;
    this.items = items;
    this.lists = lists;
  }

  String name(PersonId person) {
    return sorts.displayName(person);
  }

  /**
   * Those that are asked for; first what is not allowed yet. Entries that are not hers are left
   * out.
   *
   * @param standing what she allows already; null if nothing
   */
  public List<DataType> of(PersonId person, Set<String> asked, LiveGrant standing) {
    Map<String, ItemWords.Item> single = items.of(person, asked, standing);
    return data(asked)
        .filter(
            scope ->
                scope.equals(RecordItem.inGrant(scope))
                    || !asked.contains(RecordItem.inGrant(scope)))
        .sorted(Comparator.comparingInt(DataTypes::place))
        .filter(scope -> !isEntry(scope) || single.containsKey(scope))
        .map(
            scope ->
                new DataType(
                    scope,
                    name(scope, single.get(scope)),
                    DataType.Words.of(scope),
                    single.containsKey(scope)
                        ? single.get(scope).summary()
                        : sorts.summary(scope, person),
                    standing == null ? null : standing.term(scope),
                    lists.of(person, scope, asked, standing)))
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
    return scopes.stream().filter(scope -> !Scopes.OF_SIGNING_IN.contains(scope));
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
}
