package dev.holdfast.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.record.FactName;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import dev.holdfast.web.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the facts of a body. */
final class FactInput {

  private static final Set<String> FIELDS = Set.of("name", "type", "value", "assertedAt");
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Instant now;
  private final Map<String, String> seen = new HashMap<>();

  private FactInput(Instant now) {
    this.now = now;
  }

  static InputEntries<NewFact> read(JsonNode body, String pointer, Faults faults, Instant now) {
    FactInput reader = new FactInput(now);
    return InputEntries.read(body, pointer, faults, reader::one);
  }

  private NewFact one(InputObject input) {
    if (!input.hasOnly(FIELDS)) {
      return null;
    }
    String name = input.text("name", FactName::require);
    if (name != null) {
      String first = seen.putIfAbsent(name, input.pointer());
      if (first != null) {
        input.faults().add(input.at("name"), "This name is at " + first + " already.");
      }
    }
    FactValue value = value(input, type(input, name));
    Instant asserted = input.has("assertedAt") ? input.time("assertedAt") : null;
    if (asserted != null && asserted.isAfter(now.plus(CLOCKS_DIFFER))) {
      input.faults().add(input.at("assertedAt"), "It lies in the future.");
    }
    return name == null || value == null
        ? null
        : input.checked("value", () -> NewFact.of(name, value, asserted, now));
  }

  /** A well-known name's type, or else the one that is given, or else what the JSON value shows. */
  private static ValueType type(InputObject input, String name) {
    Optional<ValueType> known = name == null ? Optional.empty() : FactName.typeOf(name);
    if (input.has("type")) {
      String text = input.text("type", written -> written);
      Optional<ValueType> given = ValueType.parse(text);
      if (text != null && given.isEmpty()) {
        input
            .faults()
            .add(input.at("type"), "It must be string, number, boolean, date or date-time.");
      }
      if (given.isPresent() && known.isPresent() && !known.equals(given)) {
        input.faults().add(input.at("type"), "It must be " + known.get() + " for this name.");
      }
      return known.or(() -> given).orElse(null);
    }
    return known.orElse(null);
  }

  private static FactValue value(InputObject input, ValueType expected) {
    JsonNode value = input.node().get("value");
    if (value == null) {
      input.faults().add(input.at("value"), "It is required.");
      return null;
    }
    ValueType type = expected == null ? shown(value) : expected;
    boolean fits =
        type != null
            && switch (type) {
              case NUMBER -> value.isNumber();
              case BOOLEAN -> value.isBoolean();
              case STRING, DATE, DATE_TIME -> value.isTextual();
            };
    if (!fits) {
      String wanted =
          type == null ? "a string, a number, true or false" : "a JSON value for the type " + type;
      input.faults().add(input.at("value"), "It must be " + wanted + ".");
      return null;
    }
    return input.checked(
        "value",
        () ->
            switch (type) {
              case NUMBER -> FactValue.of(value.decimalValue());
              case BOOLEAN -> FactValue.of(value.booleanValue());
              case STRING, DATE, DATE_TIME -> FactValue.parse(type, value.textValue());
            });
  }

  private static ValueType shown(JsonNode value) {
    if (value.isNumber()) {
      return ValueType.NUMBER;
    }
    if (value.isBoolean()) {
      return ValueType.BOOLEAN;
    }
    return value.isTextual() ? ValueType.STRING : null;
  }
}
