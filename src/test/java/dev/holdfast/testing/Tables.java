package dev.holdfast.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Looks for a text in all tables there are. */
public final class Tables {

  private Tables() {}

  /** The names of those that have it somewhere, in whatever case. */
  public static List<String> with(DataSource data, String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = data.getConnection()) {
      for (String table : tables(connection)) {
        if (has(connection, table, text.toLowerCase(Locale.ROOT))) {
          found.add(table);
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    String schema = connection.getSchema();
    try (var rows = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static boolean has(Connection connection, String table, String text) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from \"" + table + "\"")) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          String value = rows.getString(column);
          if (value != null && value.toLowerCase(Locale.ROOT).contains(text)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
