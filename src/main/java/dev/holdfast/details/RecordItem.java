package dev.holdfast.details;

import dev.holdfast.clients.Scopes;
import dev.holdfast.record.FactName;
import dev.holdfast.record.NewActivity;
import dev.holdfast.record.PlainText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a record that is allowed by itself: a fact by its name, activities by their category,
 * an entry by its id, or all of a sort. It is kept among the scopes, in a form that no scope has:
 * {@code facts:given_name}, {@code activities:=running}, {@code training:019a…}, {@code
 * activities:*}.
 *
 * @param sort one of {@link Scopes#OF_RECORD}
 * @param name a fact's name, an equals sign and a category as in a form, or an entry's id; a star
 *     is all of the sort, and a plus what the person allows of it at any time, which only tokens
 *     have
 */
public record RecordItem(String sort, String name) {

  /** The roles of whoever may read something of a sort; what, its items say. */
  public static final String SOME_FACTS = Scopes.FACTS + ":";

  public static final String SOME_ACTIVITIES = Scopes.ACTIVITIES + ":";
  public static final String SOME_TRAINING = Scopes.TRAINING + ":";

  private static final String ALL = "*";
  private static final String PARTLY = "+";
  private static final String CATEGORY = "=";
  private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

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

  /** Whatever of the sort is allowed when it is read. */
  public static RecordItem partly(String sort) {
    return new RecordItem(sort, PARTLY);
  }

  public static RecordItem category(String category) {
    return new RecordItem(
        Scopes.ACTIVITIES, CATEGORY + URLEncoder.encode(category, StandardCharsets.UTF_8));
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

  /** The same, also of what is allowed of a sort: however a token has it, it was asked for so. */
  public static String asked(String scope) {
    return of(scope).filter(item -> !item.single()).map(RecordItem::sort).orElse(scope);
  }

  /** Whether it is all of its sort, also what comes later. */
  public boolean whole() {
    return name.equals(ALL);
  }

  /** Whether it is what is allowed of its sort when it is read. */
  public boolean partly() {
    return name.equals(PARTLY);
  }

  /** Whether it is a part of its sort, and says which. */
  public boolean single() {
    return !whole() && !partly();
  }

  public boolean fact() {
    return sort.equals(Scopes.FACTS);
  }

  /** The category, if it is about the activities of one. */
  public Optional<String> category() {
    return sort.equals(Scopes.ACTIVITIES) && name.startsWith(CATEGORY)
        ? Optional.of(URLDecoder.decode(name.substring(1), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** Whether it is one entry, by its id. */
  public boolean entry() {
    return single() && !fact() && category().isEmpty();
  }

  /** Whether it is a part that there could be, to the letter: it may come from anywhere. */
  public boolean wellFormed() {
    try {
      Optional<String> category = single() ? category() : Optional.empty();
      return fact()
          ? FactName.require(name).equals(name)
          : category.isPresent()
              ? category(PlainText.line(category.get(), NewActivity.MOST_CATEGORY)).equals(this)
              : ENTRY.matcher(name).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
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
