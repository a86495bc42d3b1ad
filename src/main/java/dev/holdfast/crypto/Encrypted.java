package dev.holdfast.crypto;

import java.util.function.Function;

/**
 * Encrypted values that are kept; a feature that has some produces one of these, so that {@code
 * holdfast key rotate-encryption} can put all of them under the first key of {@code
 * HOLDFAST_ENCRYPTION_KEYS}.
 *
 * @param what they are, such as {@code signing keys}
 * @param key the column that the table's rows are found by, and in whose order they are looked at
 * @param column where the values are; there may be rows without
 * @param context of a row's key, as for {@link Encryption#encrypt}
 */
public record Encrypted(
    String what, String table, String key, String column, Function<Object, String> context) {

  /**
   * Those that do not begin as asked for.
   *
   * @param on whether only those behind one of them
   */
  String underOther(boolean on) {
    return "select %1$s, %2$s from %3$s where substr(%2$s, 1, ?) <> ?%4$s order by %1$s limit ?"
        .formatted(key, column, table, on ? " and " + key + " > ?" : "");
  }

  /** Puts a value in place of exactly the one that was read. */
  String replace() {
    return "update %1$s set %2$s = ? where %3$s = ? and %2$s = ?".formatted(table, column, key);
  }
}
