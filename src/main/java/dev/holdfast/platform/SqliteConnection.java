package dev.holdfast.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps what it has compiled: a statement that is closed waits for the next one
 * who prepares the same text. Like any connection it is used by one thread at a time.
 */
final class SqliteConnection extends JDBC4Connection {

  private static final int MOST_KEPT = 200;

  /**
   * How many pages of 4 KiB the write-ahead log may hold before they are copied into the database:
   * a page that changes often is copied once.
   */
  private static final int CHECKPOINT_PAGES = 8_000;

  private final Map<String, Kept> idle =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          if (size() > MOST_KEPT) {
            eldest.getValue().discard();
            return true;
          }
          return false;
        }
      };

  SqliteConnection(String url, String file, Properties settings) throws SQLException {
    super(url, file, settings);
    getConnectionConfig().setGetGeneratedKeys(false); // ids are made before; it asks at each insert
    getDatabase().exec("pragma wal_autocheckpoint = " + CHECKPOINT_PAGES, true);
    getDatabase().exec("pragma secure_delete = on", true); // what is deleted is overwritten
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    checkOpen();
    checkCursor(type, concurrency, holdability);
    Kept kept = idle.remove(sql);
    return kept == null ? new Kept(sql) : kept;
  }

  /** Closing the connection finalizes all its statements, those that wait too. */
  @Override
  public void close() throws SQLException {
    idle.clear();
    super.close();
  }

  private final class Kept extends JDBC4PreparedStatement {

    private final String text;

    Kept(String text) throws SQLException {
      super(SqliteConnection.this, text);
      this.text = text;
    }

    /** Ends what it did, and with that its read transaction; then it waits. */
    @Override
    public void close() throws SQLException {
      if (idle.get(text) == this || SqliteConnection.this.isClosed()) {
        return;
      }
      if (reusable()) {
        rs.close();
        clearGeneratedKeys();
        clearParameters();
        clearBatch();
      }
      if (!reusable() || idle.putIfAbsent(text, this) != null) {
        super.close();
      }
    }

    /** Not if it was set up for one use, was left in the middle, or was ended by a failure. */
    private boolean reusable() throws SQLException {
      return !isClosed()
          && !pointer.isClosed()
          && !resultsWaiting
          && getMaxRows() == 0
          && getQueryTimeout() == 0
          && getFetchSize() == 0;
    }

    void discard() {
      try {
        super.close();
      } catch (SQLException e) {
        throw new IllegalStateException("A statement cannot be closed", e);
      }
    }
  }
}
