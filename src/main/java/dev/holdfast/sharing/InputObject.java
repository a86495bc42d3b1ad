package dev.holdfast.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.NotValid;
import dev.holdfast.web.Times;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A JSON object in a body, read field by field. What is wrong is noted with its place, and null is
 * given in its stead.
 *
 * @param pointer where the object is, as a JSON Pointer; empty for the whole body
 */
record InputObject(JsonNode node, String pointer, Faults faults) {

  /** False if this is no object; fields other than these are noted as faults. */
  boolean hasOnly(Set<String> fields) {
    if (!node.isObject()) {
      faults.add(pointer, "It must be an object.");
      return false;
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                faults.add(pointer + Fault.pointer(name), "There is no such field here.");
              }
            });
    return true;
  }

  /** A required string. */
  String text(String field, UnaryOperator<String> check) {
    JsonNode value = node.get(field);
    if (value == null) {
      faults.add(at(field), "It is required.");
      return null;
    }
    if (!value.isTextual()) {
      faults.add(at(field), "It must be a string.");
      return null;
    }
    return checked(field, () -> check.apply(value.textValue()));
  }

  /** A required date and time. */
  Instant time(String field) {
    String text = text(field, UnaryOperator.identity());
    return text == null ? null : checked(field, () -> Times.instant(text));
  }

  boolean has(String field) {
    return node.has(field);
  }

  String at(String field) {
    return pointer + Fault.pointer(field);
  }

  /** Null, and a fault at that field, if it is not valid. */
  <T> T checked(String field, Supplier<T> check) {
    try {
      return check.get();
    } catch (NotValid e) {
      faults.add(at(field), e.getMessage());
      return null;
    }
  }
}
