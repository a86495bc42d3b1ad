package dev.holdfast.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every request reads, without a Hibernate session, which costs more than the query. */
@ApplicationScoped
public class Reads {

  private final DataSource data;
  private final boolean idsAreBytes;

  Reads(DataSource data, @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.data = data;
    this.idsAreBytes = databaseKind.equals("sqlite");
  }

  /** Makes one value of the row that the result stands on. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * All rows of a query.
   *
   * @param sql a constant text, which stays compiled
   * @param parameters strings, numbers, instants and ids, in the order of the question marks
   */
  public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
    try (Connection connection = data.getConnection();
        PreparedStatement query = prepare(connection, sql, parameters);
        ResultSet result = query.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be read", e);
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

  /** An id, of the column with that number; null stays null. */
  public static UUID idOrNull(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : id(row, column);
  }

  /**
   * What a table's rows are found by, of the column with that number: an id, a number or a text.
   */
  public static Object key(ResultSet row, int column) throws SQLException {
    Object key = row.getObject(column);
    return key instanceof byte[] ? id(row, column) : key;
  }

  /** A time, of the column with that number, which is never null. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  /** A time, of the column with that number; null stays null. */
  public static Instant instantOrNull(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /** A statement with what stands for its question marks. */
  PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    set(statement, parameters);
    return statement;
  }

  void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, stored(parameters[i]));
    }
  }

  private Object stored(Object parameter) {
    if (parameter instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (idsAreBytes && parameter instanceof UUID id) {
      return ByteBuffer.allocate(16)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array();
    }
    return parameter;
  }
}
