package dev.holdfast.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The only entries of a sort that there are for a reader: as if there were no others.
 *
 * @param labels names or categories
 * @param ids entries by themselves
 * @param others whether all others are there, too
 * @param exceptLabels which of the others are not
 * @param exceptIds which of the others, and of those of the labels, are not
 */
public record Selection(
    Set<String> labels,
    Set<UUID> ids,
    boolean others,
    Set<String> exceptLabels,
    Set<UUID> exceptIds) {

  /** These, and no others. */
  public static Selection of(Set<String> labels, Set<UUID> ids) {
    return new Selection(labels, ids, false, Set.of(), Set.of());
  }

  /** The same, with its labels as they are stored. */
  Selection stored(UnaryOperator<Set<String>> labelsStored) {
    return new Selection(
        labels.isEmpty() ? labels : labelsStored.apply(labels),
        ids,
        others,
        exceptLabels.isEmpty() ? exceptLabels : labelsStored.apply(exceptLabels),
        exceptIds);
  }

  /**
   * A condition on the entries.
   *
   * @param label the column of the labels
   * @param parameters takes what stands for the question marks
   */
  String condition(String label, List<Object> parameters) {
    List<String> either = new ArrayList<>();
    if (!ids.isEmpty()) {
      either.add(in("id", ids, parameters));
    }
    if (!labels.isEmpty()) {
      either.add(in(label, labels, parameters) + except("id", exceptIds, parameters));
    }
    if (others) {
      either.add(
          "1 = 1" + except(label, exceptLabels, parameters) + except("id", exceptIds, parameters));
    }
    return either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")";
  }

  private static String except(String column, Collection<?> values, List<Object> parameters) {
    return values.isEmpty() ? "" : " and not " + in(column, values, parameters);
  }

  private static String in(String column, Collection<?> values, List<Object> parameters) {
    parameters.addAll(values);
    return column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }
}
