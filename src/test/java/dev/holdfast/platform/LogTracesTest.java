package dev.holdfast.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Emptying SQLite's log waits for nobody, so that nobody waits for it. */
@QuarkusTest
@Tag("one-database")
class LogTracesTest {

  @Inject LogTraces traces;
  @Inject People people;

  private final Path file = TestInstance.databasePath();

  @Test
  void while_somebody_reads_a_command_is_told_that_traces_are_left() throws SQLException {
    try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      read(reader);
      people.add(); // what the reader does not know of has to stay in the log
      traces.left();
      assertFalse(traces.removeNow());
      Instant begun = Instant.now();
      people.add();
      assertTrue(Duration.between(begun, Instant.now()).toSeconds() < 3, "writers go on");
    }
    traces.left();
    assertTrue(traces.removeNow());
  }

  /** Holds on to what is there at this moment, as another process would. */
  private static void read(Connection reader) throws SQLException {
    reader.setAutoCommit(false);
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from person")) {
      assertTrue(rows.next());
    }
  }
}
