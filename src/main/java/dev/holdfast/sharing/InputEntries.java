package dev.holdfast.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.web.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One entry or an array of them.
 *
 * @param several whether they came as an array, and are answered as one
 */
record InputEntries<T>(List<T> entries, boolean several) {

  static final int MOST = 1_000;

  /**
   * @param reader reads one entry, or notes what is wrong with it
   * @throws dev.holdfast.web.Problem with every fault of every entry
   */
  static <T> InputEntries<T> read(
      JsonNode body, String pointer, Faults faults, Function<InputObject, T> reader) {
    List<T> entries = new ArrayList<>();
    if (!body.isArray()) {
      entries.add(reader.apply(new InputObject(body, pointer, faults)));
    } else if (body.isEmpty() || body.size() > MOST) {
      faults.add(pointer, "It must have 1 to " + MOST + " entries.");
    } else {
      for (int place = 0; place < body.size(); place++) {
        entries.add(reader.apply(new InputObject(body.get(place), pointer + "/" + place, faults)));
      }
    }
    return new InputEntries<>(entries, body.isArray());
  }
}
