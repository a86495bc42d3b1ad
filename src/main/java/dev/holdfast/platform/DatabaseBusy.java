package dev.holdfast.platform;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** The database could not take the work in time; nothing was done, and it may be tried again. */
public class DatabaseBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SQLITE_BUSY = 5;

  /** PostgreSQL: a serialization failure, a deadlock, a lock that was not available in time. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");

  /** Agroal's only word when no connection came free in time; it has no code. */
  private static final String NO_CONNECTION = "acquisition timeout";

  DatabaseBusy(String why) {
    super(why);
  }

  /** Whether this, or what caused it, is of that kind. */
  public static boolean in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseBusy || cause instanceof SQLException sql && isBusy(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBusy(SQLException e) {
    return e.getSQLState() == null
        ? (e.getErrorCode() & 0xff) == SQLITE_BUSY
            || String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(NO_CONNECTION)
        : CONFLICTS.contains(e.getSQLState());
  }
}
