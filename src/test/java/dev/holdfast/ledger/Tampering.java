package dev.holdfast.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What somebody does who owns the database: she takes the triggers away first. */
public final class Tampering {

  private static final List<String> TABLES =
      List.of(
          "ledger_line",
          "ledger_head",
          "ledger_segment",
          "ledger_leaf",
          "ledger_node",
          "ledger_root",
          "ledger_tree");

  private final DataSource data;

  public Tampering(DataSource data) {
    this.data = data;
  }

  public void run(List<String> statements) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
        onSqlite(statement, statements);
      } else {
        onPostgresql(statement, statements);
      }
    }
  }

  private static void onSqlite(Statement statement, List<String> statements) throws SQLException {
    List<String> triggers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select name, sql from sqlite_master where type = 'trigger' and tbl_name like"
                + " 'ledger%'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        triggers.add(rows.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("drop trigger " + name);
    }
    try {
      for (String one : statements) {
        statement.execute(one);
      }
    } finally {
      for (String trigger : triggers) {
        statement.execute(trigger);
      }
    }
  }

  private static void onPostgresql(Statement statement, List<String> statements)
      throws SQLException {
    for (String table : TABLES) {
      statement.execute("alter table " + table + " disable trigger user");
    }
    try {
      for (String one : statements) {
        statement.execute(one);
      }
    } finally {
      for (String table : TABLES) {
        statement.execute("alter table " + table + " enable trigger user");
      }
    }
  }
}
