package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One member of a client's metadata (RFC 7591, section 2).
 *
 * @param otherwise what it is if nothing is said; may be null
 * @param mustBe for who said it wrongly, such as {@code must be true or false}
 * @param read its value; null if it is wrong
 */
public record Member<T>(String name, T otherwise, String mustBe, Function<JsonNode, T> read) {

  static Member<Boolean> truth(String name) {
    return new Member<>(
        name,
        false,
        "must be true or false",
        json -> json.isBoolean() ? (Boolean) json.booleanValue() : null);
  }

  /** A time in whole seconds; null if nothing is said. */
  static Member<Long> seconds(String name) {
    return new Member<>(
        name,
        null,
        "must be a number of seconds",
        json ->
            json.isIntegralNumber() && json.longValue() >= 0 && json.longValue() < 1_000_000_000
                ? (Long) json.longValue()
                : null);
  }

  /** A string that fits; null if nothing is said. */
  static Member<String> text(String name, String mustBe, Predicate<String> fits) {
    return text(name, null, mustBe, fits);
  }

  static Member<String> text(String name, String otherwise, String mustBe, Predicate<String> fits) {
    return new Member<>(
        name,
        otherwise,
        mustBe,
        json -> json.isTextual() && fits.test(json.textValue()) ? json.textValue() : null);
  }

  /** An array of strings that each fit; empty if nothing is said. */
  static Member<List<String>> texts(String name, String mustBe, Predicate<String> fits) {
    return new Member<>(name, List.of(), mustBe, json -> texts(json, fits));
  }

  /** An address that a person's browser is led to. */
  static Member<String> site(String name) {
    return text(name, "must be an https address", RedirectUri::isSite);
  }

  private static List<String> texts(JsonNode json, Predicate<String> fits) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : json) {
      if (!one.isTextual() || !fits.test(one.textValue())) {
        return null;
      }
      texts.add(one.textValue());
    }
    return json.isArray() ? List.copyOf(texts) : null;
  }
}
