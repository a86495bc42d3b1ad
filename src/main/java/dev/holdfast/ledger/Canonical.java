package dev.holdfast.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes JSON in the canonical form of RFC 8785, of strings, whole numbers, arrays and objects. Who
 * calls writes the members in the order of their names.
 */
final class Canonical {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder(512);
  private boolean first = true;

  /** RFC 3339 in UTC, always with milliseconds. */
  static String time(Instant at) {
    return TIME.format(at);
  }

  /**
   * What was handed out, as it was committed to.
   *
   * @throws IllegalArgumentException if there is something in it that no line has
   */
  static Canonical of(JsonNode json) {
    Canonical written = new Canonical();
    written.value(json);
    return written;
  }

  private void value(JsonNode json) {
    if (json.isObject()) {
      object();
      List<String> names = new ArrayList<>();
      json.fieldNames().forEachRemaining(names::add);
      names.sort(null); // by UTF-16 code units (section 3.2.3)
      names.forEach(name -> name(name).value(json.get(name)));
      endObject();
    } else if (json.isArray()) {
      array();
      json.forEach(this::value);
      endArray();
    } else if (json.isTextual()) {
      separate();
      quoted(json.textValue());
    } else {
      throw new IllegalArgumentException("A line says nothing but texts.");
    }
  }

  Canonical object() {
    return open('{');
  }

  Canonical array() {
    return open('[');
  }

  Canonical endObject() {
    return close('}');
  }

  Canonical endArray() {
    return close(']');
  }

  /** What follows is its value. */
  Canonical name(String name) {
    separate();
    quoted(name);
    text.append(':');
    first = true;
    return this;
  }

  /** Left out if the value is null. */
  Canonical member(String name, String value) {
    if (value != null) {
      name(name);
      quoted(value);
      first = false;
    }
    return this;
  }

  Canonical member(String name, long value) {
    name(name);
    text.append(value);
    first = false;
    return this;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private Canonical open(char bracket) {
    separate();
    text.append(bracket);
    first = true;
    return this;
  }

  private Canonical close(char bracket) {
    text.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  /** RFC 8785, section 3.2.2.2. */
  private void quoted(String value) {
    text.append('"');
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char one = value.charAt(i);
      if (one < ' ' || one == '"' || one == '\\') {
        text.append(value, from, i).append(escaped(one));
        from = i + 1;
      }
    }
    text.append(value, from, value.length()).append('"');
  }

  private static String escaped(char one) {
    return switch (one) {
      case '"', '\\' -> "\\" + one;
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) one);
    };
  }
}
