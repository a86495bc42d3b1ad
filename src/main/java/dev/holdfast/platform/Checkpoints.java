package dev.holdfast.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies what is in SQLite's write-ahead log into the database while nobody waits for it: else the
 * commit that fills the log does it, with all writers behind it. PostgreSQL looks after its own.
 */
@ApplicationScoped
class Checkpoints {

  private final DataSource data;
  private final boolean sqlite;

  Checkpoints(
      DataSource data, @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.data = data;
    this.sqlite = databaseKind.equals("sqlite");
  }

  /** What is written meanwhile comes the next time. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void copy() {
    if (sqlite) {
      run("passive");
    }
  }

  /**
   * Copies it and leaves the log empty, if nobody is reading or writing at this moment; nobody
   * waits for it. True if there is no log, too.
   */
  boolean emptied() {
    return !sqlite || run("truncate");
  }

  private boolean run(String mode) {
    try (Connection connection = data.getConnection()) {
      int patience = number(connection, "pragma busy_timeout");
      number(connection, "pragma busy_timeout = 0");
      try {
        return number(connection, "pragma wal_checkpoint(" + mode + ")") == 0;
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
