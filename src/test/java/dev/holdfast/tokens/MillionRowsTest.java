package dev.holdfast.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A table that has grown to a million rows shrinks while requests are answered, and none of them
 * waits for it. All tables of what has an end are cleaned in the same way.
 */
@QuarkusTest
@Tag("one-database")
class MillionRowsTest {

  private static final int ROWS = 1_000_000;
  private static final int BATCH = 500;
  private static final long MOST_MILLIS = 100;
  private static final long ROUND_MILLIS = 1_500;

  /** Before each round, without the clean-up: what is slow then is the machine. */
  private static final long PAUSE_MILLIS = 500;

  private static final int ROUNDS = 5;

  @Inject DataSource data;
  @Inject RevokedTokens revoked;

  private final App app = Issue.client();
  private final App own = Issue.client(Issue.Trait.CREDENTIALS);
  private String refreshToken;

  @BeforeEach
  void fill() throws SQLException {
    refreshToken = Issue.tokens(app, "facts offline_access").path("refresh_token");
    for (int i = 0; i < 50; i++) {
      refresh();
      credentials();
    }
    sql(
        "insert into revoked_token (jti, expires_at) with recursive n(i) as"
            + " (select 1 union all select i + 1 from n where i < "
            + ROWS
            + ") select printf('%043d', i), 1000 + i from n");
    assertTrue(rows() >= ROWS);
  }

  @AfterEach
  void empty() throws SQLException {
    sql("delete from revoked_token where expires_at < 2000000");
  }

  @Test
  void a_million_rows_go_and_no_request_waits_for_it() throws Exception {
    int before = rows();
    int batches = 0;
    long slowest = Long.MAX_VALUE;
    boolean quiet = false;
    for (int round = 0; round < ROUNDS && slowest > MOST_MILLIS; round++) {
      boolean still = slowest(PAUSE_MILLIS) <= MOST_MILLIS / 2;
      AtomicBoolean enough = new AtomicBoolean();
      CompletableFuture<Integer> cleaning = CompletableFuture.supplyAsync(() -> clean(enough));
      long taken = slowest(ROUND_MILLIS);
      enough.set(true);
      batches += cleaning.get(10, TimeUnit.SECONDS);
      slowest = still ? Math.min(slowest, taken) : slowest;
      quiet |= still;
    }
    assertEquals(before - batches * BATCH, rows());
    assertTrue(batches > 20, batches + " batches of " + BATCH);
    assumeTrue(quiet, "the machine was too busy to tell");
    assertTrue(slowest <= MOST_MILLIS, "a request took " + slowest + " ms");
  }

  private int clean(AtomicBoolean enough) {
    int batches = 0;
    while (!enough.get() && revoked.removeOver(BATCH) > 0) {
      batches++;
    }
    return batches;
  }

  private long slowest(long time) {
    long slowest = 0;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(time);
    while (System.nanoTime() < end) {
      slowest = Math.max(slowest, Math.max(millis(this::refresh), millis(this::credentials)));
    }
    return slowest;
  }

  /** A request that writes, and so takes its turn among the batches. */
  private void refresh() {
    refreshToken = app.refresh(refreshToken).then().statusCode(200).extract().path("refresh_token");
  }

  /** One that only reads. */
  private void credentials() {
    own.token(FormFields.of("grant_type", "client_credentials")).then().statusCode(200);
  }

  private static long millis(Runnable request) {
    long start = System.nanoTime();
    request.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private int rows() throws SQLException {
    try (var connection = data.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select count(*) from revoked_token")) {
      found.next();
      return found.getInt(1);
    }
  }

  private void sql(String text) throws SQLException {
    try (var connection = data.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
