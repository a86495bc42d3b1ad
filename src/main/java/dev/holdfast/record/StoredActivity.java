package dev.holdfast.record;

import dev.holdfast.platform.Reads;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * An activity as it is stored: sealed, unless it is of before and not sealed yet.
 *
 * @param category of a sealed one a mark
 * @param details of a sealed one category and details, with a line feed between
 */
@RegisterForReflection
record StoredActivity(
    UUID id,
    String category,
    String details,
    boolean sealed,
    Instant time,
    String source,
    Instant receivedAt) {

  static final String LABEL = "activity:category";
  static final String TEXT = "activity:details";

  static StoredActivity read(ResultSet row) throws SQLException {
    return new StoredActivity(
        Reads.id(row, 1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        Reads.instant(row, 5),
        row.getString(6),
        Reads.instant(row, 7));
  }

  /** Both in one: a category is one line. */
  static String joined(String category, String details) {
    return category + "\n" + details;
  }

  ActivityEntry opened(Vault vault, long person) {
    String both = sealed ? vault.open(person, TEXT, id, details) : joined(category, details);
    int end = both.indexOf('\n');
    String named = both.substring(0, end);
    String said = both.substring(end + 1);
    return new ActivityEntry(id, named, time, said, source, receivedAt);
  }
}
