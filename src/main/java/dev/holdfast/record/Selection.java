package dev.holdfast.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The only entries of a sort that there are for a reader: as if there were no others.
 *
 * @param labels the names or categories of which all may be read
 * @param ids the entries that may be read beside them
 */
public record Selection(Set<String> labels, Set<UUID> ids) {

  /**
   * A condition on the entries.
   *
   * @param label the column of the labels
   * @param parameters takes what stands for the question marks
   */
  String condition(String label, List<Object> parameters) {
    parameters.addAll(labels);
    parameters.addAll(ids);
    List<String> either = new ArrayList<>();
    if (!labels.isEmpty()) {
      either.add(label + " in (" + marks(labels.size()) + ")");
    }
    if (!ids.isEmpty()) {
      either.add("id in (" + marks(ids.size()) + ")");
    }
    return either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")";
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
