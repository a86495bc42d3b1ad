package dev.holdfast.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was erased stays in SQLite's write-ahead log until that is written over, which may take long
 * on a quiet day: so it is emptied. Once at every start too, as an erasure may have come before a
 * crash. PostgreSQL looks after its own.
 */
@ApplicationScoped
public class LogTraces {

  private final DataSource data;
  private final boolean sqlite;
  private final AtomicBoolean due;

  LogTraces(
      DataSource data,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind,
      RunMode mode) {
    this.data = data;
    this.sqlite = databaseKind.equals("sqlite");
    this.due = new AtomicBoolean(!mode.command());
  }

  /** Something was erased, and that is durable. */
  public void left() {
    due.set(true);
  }

  /**
   * If somebody is reading or writing, the next time it is tried again. Where that is always so,
   * the log is written over soon anyhow.
   */
  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void remove() {
    if (sqlite && due.getAndSet(false) && !emptied()) {
      due.set(true);
    }
  }

  /** Whoever writes does not wait for it: while others are at it, it is not done. */
  private boolean emptied() {
    try (Connection connection = data.getConnection()) {
      int patience = number(connection, "pragma busy_timeout");
      number(connection, "pragma busy_timeout = 0");
      try {
        return number(connection, "pragma wal_checkpoint(truncate)") == 0;
      } finally {
        number(connection, "pragma busy_timeout = " + patience);
      }
    } catch (SQLException e) {
      return false;
    }
  }

  private static int number(Connection connection, String pragma) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(pragma)) {
      return result.next() ? result.getInt(1) : -1;
    }
  }
}
