package dev.holdfast.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/** Parameters in {@code application/x-www-form-urlencoded}; a name may have several values. */
public record FormFields(Map<String, List<String>> values) {
  /** Name, value, name, value …; a name that comes twice has two values. */
  public static FormFields of(String... pairs) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
    }
    return new FormFields(values);
  }

  /** What a browser would send of this form as it stands, without a button. */
  static FormFields of(FormElement form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    form.formData()
        .forEach(
            field ->
                values.computeIfAbsent(field.key(), name -> new ArrayList<>()).add(field.value()));
    return new FormFields(values);
  }

  /** What a URI's query says; the last value of each name. */
  public static Map<String, String> query(URI uri) {
    Map<String, String> read = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String pair : uri.getRawQuery().split("&")) {
        String[] parts = pair.split("=", 2);
        read.put(
            URLDecoder.decode(parts[0], UTF_8),
            parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
      }
    }
    return read;
  }

  /** These instead of what was there under the same names; a null value takes the name out. */
  public FormFields with(String... pairs) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    of(pairs)
        .values
        .forEach(
            (name, given) -> {
              changed.remove(name);
              if (given.get(0) != null) {
                changed.put(name, given);
              }
            });
    return new FormFields(changed);
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(
                        value ->
                            URLEncoder.encode(field.getKey(), UTF_8)
                                + "="
                                + URLEncoder.encode(value, UTF_8)))
        .collect(Collectors.joining("&"));
  }
}
