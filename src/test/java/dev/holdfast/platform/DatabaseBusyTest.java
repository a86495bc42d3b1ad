package dev.holdfast.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-database")
class DatabaseBusyTest {

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03"})
  void what_postgresql_may_do_better_next_time_is_busy(String state) {
    SQLException conflict = new SQLException("could not serialize access", state);
    assertTrue(DatabaseBusy.in(new IllegalStateException("The database cannot be read", conflict)));
  }

  @Test
  void so_is_a_lock_of_sqlite_and_a_pool_without_a_free_connection() {
    assertTrue(DatabaseBusy.in(new SQLException("snapshot", null, 5 | 2 << 8)));
    assertTrue(DatabaseBusy.in(new SQLException("Sorry, acquisition timeout!")));
  }

  @Test
  void all_else_is_a_fault() {
    assertFalse(DatabaseBusy.in(new SQLException("duplicate key", "23505", 5)));
    assertFalse(DatabaseBusy.in(new SQLException("constraint", null, 19)));
    assertFalse(DatabaseBusy.in(new IllegalStateException("a bug")));
  }
}
