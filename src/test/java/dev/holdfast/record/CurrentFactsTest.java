package dev.holdfast.record;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is true now is asked at every read of a client, however long the history has become. */
@QuarkusTest
@Tag("one-database")
class CurrentFactsTest {

  @Inject DataSource data;

  @Test
  void sqlite_finds_current_facts_without_reading_superseded_ones() throws SQLException {
    String plan =
        plan(
            Fact.NEWEST_CURRENT
                .write(Sight.EVERYTHING, 1, Slice.newest(20), UnaryOperator.identity())
                .sql());
    assertTrue(plan.contains("fact_newest (person_id=? AND superseded_at=?"), plan);
  }

  private String plan(String sql) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("explain query plan " + sql)) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return String.join("; ", steps);
  }
}
