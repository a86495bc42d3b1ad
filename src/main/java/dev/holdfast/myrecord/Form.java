package dev.holdfast.myrecord;

import dev.holdfast.web.NotValid;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was typed into a form, and what is wrong with it, field by field.
 *
 * @param typed by the name of the field
 * @param faults a sentence by the name of the field; {@code form} is for the whole
 */
record Form(Map<String, String> typed, Map<String, String> faults) {

  /** With these values, and no fault yet. */
  static Form of(Map<String, String> typed) {
    Map<String, String> kept = new HashMap<>();
    typed.forEach((name, value) -> kept.put(name, value == null ? "" : value));
    return new Form(kept, new HashMap<>());
  }

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public boolean refused() {
    return !faults.isEmpty();
  }

  void refuse(String field, String sentence) {
    faults.putIfAbsent(field, sentence);
  }

  /** Reads a field; null if it is not valid, which is noted. */
  <T> T read(String field, Function<String, T> reader) {
    try {
      return reader.apply(value(field).replace("\r\n", "\n").strip());
    } catch (NotValid e) {
      refuse(field, value(field).isBlank() ? "Fill this in." : e.getMessage());
      return null;
    }
  }
}
