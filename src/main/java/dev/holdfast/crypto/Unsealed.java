package dev.holdfast.crypto;

import dev.holdfast.platform.Reads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values of the time before they were sealed; a feature that may have some produces one of these.
 * All of them are sealed at the start, before anything is asked for: what is looked up is looked up
 * by marks alone.
 *
 * @param what they are, such as {@code login e-mails}
 * @param which rows of the table, in the words of the index that finds them
 * @param columns what is read of them; the first is the key, in whose order they are sealed
 * @param set what makes one sealed
 * @param row reads one; what it gives is asked for the values of {@code set} as soon as the query
 *     is read to its end, and is empty if the row has to go
 */
public record Unsealed(
    String what,
    String table,
    String which,
    String columns,
    String set,
    Reads.Row<Supplier<Optional<List<String>>>> row) {

  String count() {
    return "select count(*)" + from();
  }

  String some() {
    return "select " + columns + from() + " order by " + key() + " limit ?";
  }

  String seal() {
    return "update " + table + " set " + set + " where " + key() + " = ?";
  }

  String remove() {
    return "delete from " + table + " where " + key() + " = ?";
  }

  private String from() {
    return " from " + table + " where " + which;
  }

  private String key() {
    return columns.split(",")[0];
  }
}
