package dev.holdfast.details;

import dev.holdfast.clients.Members;
import dev.holdfast.clients.Scopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a token is good for, in the words of the wire: scopes in {@code scope}, items in {@code
 * authorization_details} (RFC 9396, sections 7 and 9), each in one form only.
 */
public final class RecordDetails {

  public static final String PARAMETER = "authorization_details";

  static final String READ = "read";
  static final String NAMES = "names";
  static final String CATEGORIES = "categories";

  /** In tokens alone: the rest says introspection, which knows it at any time. */
  private static final String PARTIAL = "partial";

  private RecordDetails() {}

  /** The scopes of these; null if there are none. */
  public static String scope(Collection<String> scopes) {
    String written =
        Scopes.write(scopes.stream().filter(scope -> RecordItem.of(scope).isEmpty()).toList());
    return written.isEmpty() ? null : written;
  }

  /**
   * The scopes that were granted, for an answer with tokens (RFC 6749, section 5.1): left out they
   * would be all that were asked for, so they are empty if of none of these all was granted.
   *
   * @param asked those of which anything was granted
   * @param exact what of these was
   */
  public static String scope(Collection<String> asked, Collection<String> exact) {
    String granted = scope(exact);
    return granted == null && scope(asked) != null ? "" : granted;
  }

  /** The items of these; null if there are none. */
  public static List<Map<String, Object>> write(Collection<String> scopes) {
    List<RecordItem> items = items(scopes).toList();
    if (items.isEmpty()) {
      return null;
    }
    List<Map<String, Object>> details = new ArrayList<>();
    List<String> whole = items.stream().filter(RecordItem::whole).map(RecordItem::sort).toList();
    if (!whole.isEmpty()) {
      details.add(detail(whole));
    }
    List<String> partly = items.stream().filter(RecordItem::partly).map(RecordItem::sort).toList();
    if (!partly.isEmpty()) {
      details.add(with(detail(partly), PARTIAL, true));
    }
    List<RecordItem> single = items.stream().filter(RecordItem::single).toList();
    List<String> names = single.stream().filter(RecordItem::fact).map(RecordItem::name).toList();
    if (!names.isEmpty()) {
      details.add(with(detail(List.of(Scopes.FACTS)), NAMES, names));
    }
    List<String> categories = single.stream().flatMap(item -> item.category().stream()).toList();
    if (!categories.isEmpty()) {
      details.add(with(detail(List.of(Scopes.ACTIVITIES)), CATEGORIES, categories));
    }
    for (RecordItem entry : single.stream().filter(RecordItem::entry).toList()) {
      details.add(with(detail(List.of(entry.sort())), "identifier", entry.name()));
    }
    return details;
  }

  /** The items of a claim that {@link #write} has written; none if there is no claim. */
  public static Set<String> read(Object claim) {
    Set<String> items = new LinkedHashSet<>();
    if (claim instanceof List<?> details) {
      for (Object one : details) {
        Map<?, ?> detail = (Map<?, ?>) one;
        for (Object sort : (List<?>) detail.get("datatypes")) {
          names(sort.toString(), detail).forEach(item -> items.add(item.written()));
        }
      }
    }
    return items;
  }

  /** Those that are items. */
  static Stream<RecordItem> items(Collection<String> scopes) {
    return scopes.stream().flatMap(scope -> RecordItem.of(scope).stream());
  }

  private static Stream<RecordItem> names(String sort, Map<?, ?> detail) {
    if (detail.get(NAMES) instanceof List<?> names) {
      return names.stream().map(name -> new RecordItem(sort, name.toString()));
    }
    if (detail.get(CATEGORIES) instanceof List<?> categories) {
      return categories.stream().map(category -> RecordItem.category(category.toString()));
    }
    if (Boolean.TRUE.equals(detail.get(PARTIAL))) {
      return Stream.of(RecordItem.partly(sort));
    }
    Object entry = detail.get("identifier");
    return Stream.of(entry == null ? RecordItem.all(sort) : new RecordItem(sort, entry.toString()));
  }

  private static Map<String, Object> with(Map<String, Object> detail, String name, Object value) {
    detail.put(name, value);
    return detail;
  }

  private static Map<String, Object> detail(List<String> sorts) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", Members.HOLDFAST_RECORD);
    detail.put("datatypes", sorts);
    detail.put("actions", List.of(READ));
    return detail;
  }
}
