package dev.holdfast.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every request reads, without a Hibernate session. SQLite's driver compiles a statement anew
 * each time, which costs more than running it, so here each connection keeps its own compiled; that
 * of PostgreSQL keeps them itself.
 */
@ApplicationScoped
public class Reads {

  private final DataSource data;
  private final boolean keep;
  private final Map<Connection, Map<String, PreparedStatement>> compiled =
      new ConcurrentHashMap<>();

  Reads(DataSource data, @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.data = data;
    this.keep = databaseKind.equals("sqlite");
  }

  /** Makes one value of the row that the result stands on. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * All rows of a query.
   *
   * @param sql a constant text: each is kept for as long as its connection
   * @param parameters strings, numbers, instants and ids, in the order of the question marks
   */
  public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
    try (Connection connection = data.getConnection()) {
      if (keep) {
        return run(compiled(connection.unwrap(Connection.class), sql), row, parameters);
      }
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        return run(query, row, parameters);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be read", e);
    }
  }

  /** The connection is ours until it is given back, so nobody else runs its statements. */
  private PreparedStatement compiled(Connection connection, String sql) throws SQLException {
    Map<String, PreparedStatement> own = compiled.get(connection);
    if (own == null) {
      compiled.keySet().removeIf(Reads::isClosed);
      own = new HashMap<>();
      compiled.put(connection, own);
    }
    PreparedStatement known = own.get(sql);
    if (known == null || known.isClosed()) {
      known = connection.prepareStatement(sql);
      own.put(sql, known);
    }
    return known;
  }

  private <T> List<T> run(PreparedStatement query, Row<T> row, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      query.setObject(i + 1, stored(parameters[i]));
    }
    // Closing the result also ends SQLite's read transaction, so that nothing old is read later.
    try (ResultSet result = query.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    }
  }

  /** An id, of the column with that number; SQLite keeps it as 16 bytes. */
  public static UUID id(ResultSet row, int column) throws SQLException {
    if (row.getObject(column) instanceof byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new UUID(buffer.getLong(), buffer.getLong());
    }
    return row.getObject(column, UUID.class);
  }

  /** A time, of the column with that number; null stays null. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private Object stored(Object parameter) {
    if (parameter instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (keep && parameter instanceof UUID id) {
      return ByteBuffer.allocate(16)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array();
    }
    return parameter;
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }
}
