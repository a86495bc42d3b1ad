package dev.holdfast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What an act changed, as JSON: only what differs, and nothing that is endless. */
@ApplicationScoped
class Changes {

  private static final int LONGEST_VALUE = 4_000;
  private static final int MOST_VALUES = 50;
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private final ObjectMapper json;

  Changes(ObjectMapper json) {
    this.json = json;
  }

  /** The members of one of both sides that the other has not, or has otherwise; null if none. */
  String write(Map<String, Object> side, Map<String, Object> other) {
    if (side == null) {
      return null;
    }
    Map<String, Object> differing = new LinkedHashMap<>();
    side.forEach(
        (name, value) -> {
          boolean same = other != null && Objects.equals(value, other.get(name));
          boolean nothing = value == null && (other == null || other.get(name) == null);
          if (!same && !nothing && differing.size() < MOST_VALUES) {
            differing.put(name, bounded(plain(value)));
          }
        });
    return differing.isEmpty() ? null : text(differing);
  }

  /** Null stays null. */
  Map<String, Object> read(String text) {
    try {
      return text == null ? null : json.readValue(text, MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An act in the audit log cannot be read", e);
    }
  }

  String text(Map<String, Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object bounded(Object value) {
    String text = value == null ? "" : text(Map.of("", value));
    return text.length() > LONGEST_VALUE ? "(too long to be kept here)" : value;
  }

  /** Only what JSON knows by itself, so that a native image can write it. */
  private static Object plain(Object value) {
    if (value == null
        || value instanceof Boolean
        || value instanceof Number
        || value instanceof String) {
      return value;
    }
    if (value instanceof Instant time) {
      return Times.write(time);
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Changes::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((name, member) -> plain.put(String.valueOf(name), plain(member)));
      return plain;
    }
    return value.toString();
  }
}
