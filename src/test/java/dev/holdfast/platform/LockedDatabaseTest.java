package dev.holdfast.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another program holds SQLite's lock, such as a backup: writers learn it soon, all of them. */
@QuarkusTest
@Tag("one-database")
class LockedDatabaseTest {

  private static final int WRITERS = 12;

  @Inject People people;
  @Inject PlatformConfig config;

  /**
   * The first waits for the lock alone, and the rest together once more: two waits, where one after
   * the other would be twelve. How long a wait is, one writer alone shows: on a busy machine
   * SQLite's seconds are longer.
   */
  @Test
  void those_who_wait_together_are_refused_together() throws Exception {
    Callable<KnownPerson> write = () -> people.add();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + config.databasePath());
        Statement lock = other.createStatement()) {
      lock.execute("begin immediate");
      long began = System.nanoTime();
      assertThrows(DatabaseBusy.class, write::call);
      Duration wait = Duration.ofNanos(System.nanoTime() - began);
      List<Future<KnownPerson>> answers =
          assertTimeout(
              wait.multipliedBy(3), () -> threads.invokeAll(Collections.nCopies(WRITERS, write)));
      for (Future<KnownPerson> answer : answers) {
        Throwable why = assertThrows(ExecutionException.class, answer::get).getCause();
        assertInstanceOf(DatabaseBusy.class, why);
      }
      lock.execute("rollback");
    } finally {
      threads.shutdown();
    }
    assertEquals(false, people.add().operator());
  }
}
