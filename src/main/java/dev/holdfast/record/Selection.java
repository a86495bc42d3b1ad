package dev.holdfast.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The only entries of a sort that there are for a reader: as if there were no others.
 *
 * @param labels names or categories
 * @param ids entries beside them
 * @param allBut whether there are all but these, and not these only
 */
public record Selection(Set<String> labels, Set<UUID> ids, boolean allBut) {

  /** The same, with its labels as they are stored. */
  Selection stored(UnaryOperator<Set<String>> labelsStored) {
    return new Selection(labels.isEmpty() ? labels : labelsStored.apply(labels), ids, allBut);
  }

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
    String named = either.isEmpty() ? "1 = 0" : String.join(" or ", either);
    return (allBut ? "not " : "") + "(" + named + ")";
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
