package dev.holdfast.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.TestClock;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is limited is slowed down, never locked out, and exactly so often is it let through. */
@QuarkusTest
class LimitsTest {

  private static final Limit TEN = Limit.of("test-ten", 10, Duration.ofHours(1));

  @Inject Limits limits;
  @Inject Buckets buckets;
  @Inject DataSource data;

  private final String key = "key-" + UUID.randomUUID();

  @Test
  void what_is_too_much_is_refused_and_told_when_to_come_back() {
    for (int i = 0; i < 10; i++) {
      limits.require(TEN, key);
    }
    Problem refused = assertThrows(Problem.class, () -> limits.require(TEN, key));
    assertEquals(ProblemType.TOO_MANY_REQUESTS, refused.type());
    assertEquals("Try again in 6 minutes.", refused.getMessage());
    limits.require(TEN, "another-" + key);
  }

  @Test
  void one_comes_back_after_its_share_of_the_time() {
    while (limits.take(TEN, key).isEmpty()) {
      assertTrue(true);
    }
    TestClock.advance(Duration.ofMinutes(6));
    assertTrue(limits.look(TEN, key).isEmpty());
    assertTrue(limits.take(TEN, key).isEmpty());
    assertTrue(limits.look(TEN, key).isPresent());
    assertTrue(limits.take(TEN, key).isPresent());
    limits.giveBack(TEN, key);
    assertTrue(limits.take(TEN, key).isEmpty());
    TestClock.advance(Duration.ofHours(1));
    buckets.clean();
    assertEquals(10, taken(TEN, 20));
  }

  @Test
  void each_rate_must_allow_it() {
    Limit both = Limit.of("test-both", 3, Duration.ofMinutes(1)).and(5, Duration.ofDays(1));
    assertEquals(3, taken(both, 10));
    TestClock.advance(Duration.ofMinutes(2));
    buckets.clean();
    assertEquals(2, taken(both, 10), "the day's rest");
    TestClock.advance(Duration.ofMinutes(2));
    assertEquals(0, taken(both, 10));
  }

  @Test
  void of_many_at_once_exactly_so_many_pass() throws Exception {
    var threads = Executors.newFixedThreadPool(16);
    Callable<Boolean> one = () -> limits.take(TEN, key).isEmpty();
    int passed = 0;
    for (var result : threads.invokeAll(Stream.generate(() -> one).limit(80).toList())) {
      passed += result.get() ? 1 : 0;
    }
    threads.shutdown();
    assertEquals(10, passed);
  }

  @Test
  void the_database_holds_no_key_in_the_plain() throws Exception {
    limits.take(TEN, key);
    try (var connection = data.getConnection();
        var rows = connection.createStatement().executeQuery("select id from rate_limit")) {
      while (rows.next()) {
        assertFalse(rows.getString(1).contains("key-"));
        assertEquals(43, rows.getString(1).length());
      }
    }
  }

  private long taken(Limit limit, int tries) {
    return Stream.generate(() -> limits.take(limit, key))
        .limit(tries)
        .filter(w -> w.isEmpty())
        .count();
  }
}
