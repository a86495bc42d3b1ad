package dev.holdfast.platform;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.sqlite.JDBC;

/**
 * SQLite's driver, with connections that keep their statements compiled. Compiling one costs more
 * than running it, and the driver does it each time anew; PostgreSQL's keeps them itself.
 */
public final class SqliteDriver implements Driver {

  private final JDBC sqlite = new JDBC();

  @Override
  public Connection connect(String url, Properties settings) throws SQLException {
    return acceptsURL(url)
        ? new SqliteConnection(url, url.substring(JDBC.PREFIX.length()), settings)
        : null;
  }

  @Override
  public boolean acceptsURL(String url) {
    return sqlite.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) throws SQLException {
    return sqlite.getPropertyInfo(url, settings);
  }

  @Override
  public int getMajorVersion() {
    return sqlite.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return sqlite.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return sqlite.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.sqlite");
  }
}
