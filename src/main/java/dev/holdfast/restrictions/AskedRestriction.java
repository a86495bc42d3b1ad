package dev.holdfast.restrictions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a restriction that somebody wants, strictly: what its type does not have is a fault.
 *
 * @param pointer where it is, as a JSON Pointer
 */
record AskedRestriction(JsonNode json, String pointer, Faults faults) {

  private static final int MOST_NOTE = 200;
  private static final int MOST_TEXT = 300;
  private static final Set<String> OF_ALL = Set.of("type", "effect", "note");
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "ip", Set.of("cidr"),
          "origin", Set.of("origin"),
          "time", Set.of("days", "from", "to", "zone"),
          "api", Set.of("methods", "path", "scope"),
          "rate", Set.of("perMinute", "perDay"));

  /** Null, and the faults are noted, if it cannot be one. */
  Restriction read() {
    if (!json.isObject()) {
      faults.add(pointer, "It must be an object.");
      return null;
    }
    int before = faults.count();
    String type = text("type", MOST_TEXT);
    String effect = json.has("effect") ? text("effect", MOST_TEXT) : "allow";
    requireKnown(type);
    if (effect != null && !effect.equals("allow") && !effect.equals("deny")) {
      fault("effect", "It must be allow or deny.");
    }
    Restriction asked =
        new Restriction(
            null,
            type,
            effect,
            text("cidr", MOST_TEXT),
            text("origin", MOST_TEXT),
            texts("days"),
            text("from", MOST_TEXT),
            text("to", MOST_TEXT),
            text("zone", MOST_TEXT),
            texts("methods"),
            text("path", MOST_TEXT),
            text("scope", MOST_TEXT),
            number("perMinute"),
            number("perDay"),
            text("note", MOST_NOTE),
            null);
    return faults.count() == before ? sound(asked) : null;
  }

  private Restriction sound(Restriction asked) {
    try {
      return Rule.of(asked).written();
    } catch (NotValid e) {
      fault(e.member(), e.getMessage());
      return null;
    }
  }

  private void requireKnown(String type) {
    if (type == null || !MEMBERS.containsKey(type)) {
      if (type != null || !json.has("type")) {
        fault("type", "It must be ip, origin, time, api or rate.");
      }
      return;
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!OF_ALL.contains(name) && !MEMBERS.get(type).contains(name)) {
                fault(name, "A restriction of type " + type + " has no such field.");
              }
            });
  }

  private String text(String name, int most) {
    JsonNode value = json.get(name);
    if (value == null) {
      return null;
    }
    String text = value.asText();
    if (!value.isTextual() || text.codePointCount(0, text.length()) > most || hasControls(value)) {
      fault(name, "It must be text of at most " + most + " characters.");
      return null;
    }
    return text;
  }

  private static boolean hasControls(JsonNode value) {
    return value
        .textValue()
        .codePoints()
        .anyMatch(
            point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }

  private List<String> texts(String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    value.forEach(one -> texts.add(one.isTextual() ? one.textValue() : null));
    if (!value.isArray()
        || texts.isEmpty()
        || texts.contains(null)
        || texts.stream().distinct().count() < texts.size()) {
      fault(name, "It must be a list of different texts, with one at least.");
      return null;
    }
    return texts;
  }

  private Integer number(String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      fault(name, "It must be a whole number.");
      return null;
    }
    return value.intValue();
  }

  private void fault(String name, String sentence) {
    faults.add(pointer + Fault.pointer(name), sentence);
  }
}
