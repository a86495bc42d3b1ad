package dev.holdfast.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.platform.SqliteDriver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What SQLite's file had of words before, is overwritten when it gets marks. */
@Tag("one-database")
class MarkedWordsMigrationTest {

  private static final String MIGRATION = "/db/migration/V20261130_60__marked_words.sql";
  private static final String WORD = HexFormat.of().formatHex("fiona".getBytes());
  private static final int PEOPLE = 5_000;

  @Test
  void no_word_of_before_is_left_in_the_file() throws IOException, SQLException {
    Path file = Files.createTempDirectory(Path.of("target"), "words-").resolve("before.db");
    String url = "jdbc:sqlite:" + file + "?journal_mode=WAL&foreign_keys=true";
    try (Connection connection = new SqliteDriver().connect(url, new Properties());
        Statement statement = connection.createStatement()) {
      before(statement);
      assertTrue(stored(file, WORD), "control");
      for (String sql : migration().split(";")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      statement.execute("pragma wal_checkpoint(truncate)");
      assertFalse(stored(file, WORD));
      assertFalse(stored(Path.of(file + "-wal"), WORD));
      assertEquals(0, number(statement, "select count(*) from person_word"));
      assertEquals(Long.MIN_VALUE, number(statement, "select after_id from person_word_fill"));
    }
  }

  private static void before(Statement statement) throws SQLException {
    statement.execute("create table person (id bigint not null primary key)");
    statement.execute(
        "create table person_word (person_id bigint not null references person (id) on delete"
            + " cascade, word varchar(96) not null, sort varchar(8) not null, created_at bigint"
            + " not null, primary key (person_id, word, sort))");
    statement.execute(
        "create index person_word_found on person_word (word, created_at, person_id)");
    statement.execute("create table person_word_fill (id integer primary key, after_id bigint)");
    statement.execute(
        "insert into person with recursive n(i) as (select 1 union all select i + 1 from n where"
            + " i < "
            + PEOPLE
            + ") select i from n");
    statement.execute(
        "insert into person_word select id, '" + WORD + "' || id, 'NAME', 1 from person");
    statement.execute("pragma wal_checkpoint(truncate)");
  }

  private static String migration() throws IOException {
    try (InputStream text = MarkedWordsMigrationTest.class.getResourceAsStream(MIGRATION)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^--.*$", "")
          .replace("${clustered}", "without rowid");
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getLong(1);
    }
  }

  private static boolean stored(Path file, String text) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
  }
}
