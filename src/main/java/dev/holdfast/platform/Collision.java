package dev.holdfast.platform;

import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Two units of work of PostgreSQL got in each other's way; what one of them did is undone. */
final class Collision {

  /** A serialization failure, a deadlock, a key that is there by now, or is not any more. */
  private static final Set<String> STATES = Set.of("40001", "40P01", "23505", "23503");

  private Collision() {}

  /** Whether this, or what caused it, is of that kind. */
  static boolean in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StaleStateException
          || cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
