package dev.holdfast.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What nearly every request writes, without a Hibernate session: in the unit of work of whoever
 * calls, whose connection the data source hands out. {@link Reads} then reads what that wrote.
 */
@ApplicationScoped
public class Writes {

  private final DataSource data;
  private final Reads reads;

  Writes(DataSource data, Reads reads) {
    this.data = data;
    this.reads = reads;
  }

  /** Whether the caller is in a unit of work, which may still be undone. */
  public boolean inUnit() {
    return QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE;
  }

  /**
   * How many rows it changed.
   *
   * @param parameters as in {@link Reads#list}
   * @throws IllegalStateException outside of a unit, too: each statement would be one by itself
   */
  public int update(String sql, Object... parameters) {
    checkUnit();
    try (Connection connection = data.getConnection();
        PreparedStatement statement = reads.prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be written", e);
    }
  }

  /**
   * The same statement for each of some rows, sent together.
   *
   * @param rows the parameters of each, as in {@link Reads#list}
   * @throws IllegalStateException outside of a unit
   */
  public void batch(String sql, List<Object[]> rows) {
    checkUnit();
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = data.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        reads.set(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be written", e);
    }
  }

  private void checkUnit() {
    if (!inUnit()) {
      throw new IllegalStateException("This writes in a unit of work only");
    }
  }
}
