package dev.holdfast.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("one-database")
class SqliteConnectionTest {

  private static final String ADD = "insert into entry (name) values (?)";
  private static final String COUNT = "select count(*) from entry where name = ?";

  @TempDir Path directory;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = connect();
    try (PreparedStatement create =
        connection.prepareStatement("create table entry (name varchar(9) not null unique)")) {
      create.executeUpdate();
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void a_closed_statement_is_used_again_without_its_parameters() throws SQLException {
    PreparedStatement first = add("a");
    first.close();
    PreparedStatement second = connection.prepareStatement(ADD);
    assertSame(first, second);
    assertThrows(SQLException.class, second::executeUpdate, "a name is missing");
    second.close();
  }

  @Test
  void no_insert_is_followed_by_a_question_for_its_key() throws SQLException {
    try (PreparedStatement first = add("a")) {
      assertFalse(first.getGeneratedKeys().next());
    }
  }

  @Test
  void who_prepares_while_it_is_in_use_gets_another() throws SQLException {
    PreparedStatement first = connection.prepareStatement(ADD);
    PreparedStatement second = connection.prepareStatement(ADD);
    assertNotSame(first, second);
    first.close();
    first.close();
    second.close();
    assertSame(first, connection.prepareStatement(ADD));
    assertTrue(second.isClosed());
  }

  @Test
  void one_that_failed_works_the_next_time() throws SQLException {
    add("a").close();
    assertThrows(SQLException.class, () -> add("a"));
    add("b").close();
    assertEquals(1, count("b"));
  }

  @Test
  void a_batch_that_was_not_run_is_forgotten() throws SQLException {
    PreparedStatement unfinished = connection.prepareStatement(ADD);
    unfinished.setString(1, "a");
    unfinished.addBatch();
    unfinished.close();
    PreparedStatement next = connection.prepareStatement(ADD);
    next.setString(1, "b");
    next.addBatch();
    assertEquals(1, next.executeBatch().length);
    next.close();
    assertEquals(0, count("a"));
  }

  @Test
  void a_result_that_was_not_read_to_its_end_holds_no_old_view() throws SQLException {
    PreparedStatement count = connection.prepareStatement(COUNT);
    count.setString(1, "a");
    assertTrue(count.executeQuery().next());
    count.close();
    try (Connection other = connect();
        PreparedStatement add = other.prepareStatement(ADD)) {
      add.setString(1, "a");
      add.executeUpdate();
    }
    assertEquals(1, count("a"));
  }

  @Test
  void a_limit_of_one_use_is_not_the_next_ones() throws SQLException {
    PreparedStatement limited = connection.prepareStatement(COUNT);
    limited.setMaxRows(1);
    limited.close();
    assertEquals(0, connection.prepareStatement(COUNT).getMaxRows());
  }

  @Test
  void many_texts_do_not_pile_up() throws SQLException {
    PreparedStatement first = connection.prepareStatement("select 0");
    first.close();
    for (int i = 1; i < 300; i++) {
      connection.prepareStatement("select " + i).close();
    }
    assertTrue(first.isClosed());
  }

  @Test
  void only_sqlite_is_meant() throws SQLException {
    assertFalse(new SqliteDriver().acceptsURL("jdbc:postgresql://localhost/x"));
    assertEquals(null, new SqliteDriver().connect("jdbc:postgresql://localhost/x", null));
  }

  private Connection connect() throws SQLException {
    String url = "jdbc:sqlite:" + directory.resolve("test.db") + "?journal_mode=WAL";
    return new SqliteDriver().connect(url, new Properties());
  }

  private PreparedStatement add(String name) throws SQLException {
    PreparedStatement add = connection.prepareStatement(ADD);
    try {
      add.setString(1, name);
      add.executeUpdate();
      return add;
    } catch (SQLException e) {
      add.close();
      throw e;
    }
  }

  private int count(String name) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, name);
      ResultSet found = count.executeQuery();
      found.next();
      return found.getInt(1);
    }
  }
}
