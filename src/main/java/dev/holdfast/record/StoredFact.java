package dev.holdfast.record;

import dev.holdfast.platform.Reads;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A fact as it is stored: its text is sealed, unless it is of before and not sealed yet. */
@RegisterForReflection
record StoredFact(
    UUID id,
    String name,
    ValueType type,
    String text,
    boolean sealed,
    String source,
    Instant assertedAt,
    Instant receivedAt,
    Instant supersededAt) {

  static final String COLUMN = "fact:value_text";

  static StoredFact read(ResultSet row, Instant supersededAt) throws SQLException {
    return new StoredFact(
        Reads.id(row, 1),
        row.getString(2),
        ValueType.valueOf(row.getString(3)),
        row.getString(4),
        row.getBoolean(5),
        row.getString(6),
        Reads.instant(row, 7),
        Reads.instant(row, 8),
        supersededAt);
  }

  FactEntry opened(Vault vault, long person) {
    String plain = sealed ? vault.open(person, COLUMN, id, text) : text;
    return new FactEntry(id, name, type, plain, source, assertedAt, receivedAt, supersededAt);
  }
}
