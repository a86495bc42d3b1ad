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

  private RecordDetails() {}

  /** The scopes of these; null if there are none. */
  public static String scope(Collection<String> scopes) {
    String written =
        Scopes.write(scopes.stream().filter(scope -> RecordItem.of(scope).isEmpty()).toList());
    return written.isEmpty() ? null : written;
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
    List<RecordItem> single = items.stream().filter(item -> !item.whole()).toList();
    List<String> names = single.stream().filter(RecordItem::fact).map(RecordItem::name).toList();
    if (!names.isEmpty()) {
      Map<String, Object> facts = detail(List.of(Scopes.FACTS));
      facts.put("names", names);
      details.add(facts);
    }
    for (RecordItem entry : single.stream().filter(item -> !item.fact()).toList()) {
      Map<String, Object> one = detail(List.of(entry.sort()));
      one.put("identifier", entry.name());
      details.add(one);
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
          names(detail).forEach(name -> items.add(sort + ":" + name));
        }
      }
    }
    return items;
  }

  /** Those that are items. */
  static Stream<RecordItem> items(Collection<String> scopes) {
    return scopes.stream().flatMap(scope -> RecordItem.of(scope).stream());
  }

  private static List<?> names(Map<?, ?> detail) {
    if (detail.get("names") instanceof List<?> names) {
      return names;
    }
    Object entry = detail.get("identifier");
    return List.of(entry == null ? "*" : entry);
  }

  private static Map<String, Object> detail(List<String> sorts) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", Members.HOLDFAST_RECORD);
    detail.put("datatypes", sorts);
    detail.put("actions", List.of(READ));
    return detail;
  }
}
