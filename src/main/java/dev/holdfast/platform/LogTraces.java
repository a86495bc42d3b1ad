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

  /** If readers keep a part of the log in use, the next time it is tried again. */
  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void remove() {
    if (sqlite && due.getAndSet(false) && !emptied()) {
      due.set(true);
    }
  }

  private boolean emptied() {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
      return result.next() && result.getInt(1) == 0;
    } catch (SQLException e) {
      return false;
    }
  }
}
