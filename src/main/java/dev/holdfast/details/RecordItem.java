package dev.holdfast.details;

import dev.holdfast.clients.Scopes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a record that is asked for by {@code authorization_details} and not by a scope: a fact
 * by its name, an entry by its id, or all of a sort. It is kept among the scopes, in a form that no
 * scope has: {@code facts:given_name}, {@code training:019a…}, {@code activities:*}.
 *
 * @param sort one of {@link Scopes#OF_RECORD}
 * @param name a fact's name, or an entry's id; a star is all of the sort
 */
public record RecordItem(String sort, String name) {

  /** The roles of whoever may read something of a sort; what, its items say. */
  public static final String SOME_FACTS = Scopes.FACTS + ":";

  public static final String SOME_ACTIVITIES = Scopes.ACTIVITIES + ":";
  public static final String SOME_TRAINING = Scopes.TRAINING + ":";

  private static final String ALL = "*";

  /** Empty if it is a scope. */
  public static Optional<RecordItem> of(String scope) {
    int mark = scope.indexOf(':');
    boolean item =
        mark > 0
            && mark < scope.length() - 1
            && Scopes.OF_RECORD.contains(scope.substring(0, mark));
    return item
        ? Optional.of(new RecordItem(scope.substring(0, mark), scope.substring(mark + 1)))
        : Optional.empty();
  }

  public static RecordItem all(String sort) {
    return new RecordItem(sort, ALL);
  }

  /** What a person allows when she allows these: all of a sort is the same as its scope. */
  public static Set<String> inGrant(Collection<String> scopes) {
    return scopes.stream()
        .map(RecordItem::inGrant)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public static String inGrant(String scope) {
    return of(scope).filter(RecordItem::whole).map(RecordItem::sort).orElse(scope);
  }

  /** Whether it is all of its sort, also what comes later. */
  public boolean whole() {
    return name.equals(ALL);
  }

  public boolean fact() {
    return sort.equals(Scopes.FACTS);
  }

  /** The role of whoever may read something of its sort. */
  public String role() {
    return sort + ":";
  }

  /** As it is kept among scopes. */
  public String written() {
    return sort + ":" + name;
  }
}
