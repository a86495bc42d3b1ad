package dev.holdfast.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked of a list, as its form sends it; it goes on to the addresses of its other pages.
 *
 * @param asked by the names of the fields, in their order; what was left empty is not there
 */
public record ListQuery(Map<String, String> asked) {

  /** Names and values, one after another. */
  public static ListQuery of(String... fields) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      asked.put(fields[i], fields[i + 1]);
    }
    asked.values().removeIf(String::isEmpty);
    return new ListQuery(asked);
  }

  /** What somebody typed, or null, without what cannot be meant. */
  public static String text(String sent) {
    return sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "").strip();
  }

  /** Whether it asks for everything. */
  public boolean isEmpty() {
    return asked.isEmpty();
  }

  /** The address of the page after that place; of the first one, for an empty place. */
  public String at(String path, String after) {
    Map<String, String> fields = new LinkedHashMap<>(asked);
    if (!after.isEmpty()) {
      fields.put("after", after);
    }
    return fields.isEmpty() ? path : path + "?" + written(fields);
  }

  /** As in an address; empty if it asks for everything. */
  @Override
  public String toString() {
    return written(asked);
  }

  private static String written(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
