package dev.holdfast.record;

import dev.holdfast.platform.Reads;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A training as it is stored: sealed, unless it is of before and not sealed yet.
 *
 * @param name of a sealed one a mark
 * @param description of a sealed one name and description, with a line feed between
 */
@RegisterForReflection
record StoredTraining(
    UUID id,
    String name,
    String description,
    boolean sealed,
    Instant time,
    String source,
    Instant receivedAt) {

  static final String LABEL = "training:name";
  static final String TEXT = "training:description";

  static StoredTraining read(ResultSet row) throws SQLException {
    return new StoredTraining(
        Reads.id(row, 1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        Reads.instant(row, 5),
        row.getString(6),
        Reads.instant(row, 7));
  }

  /** Both in one: a name is one line. */
  static String joined(String name, String description) {
    return name + "\n" + description;
  }

  TrainingEntry opened(Vault vault, long person) {
    String both = sealed ? vault.open(person, TEXT, id, description) : joined(name, description);
    int end = both.indexOf('\n');
    String named = both.substring(0, end);
    String said = both.substring(end + 1);
    return new TrainingEntry(id, named, said, time, source, receivedAt);
  }
}
