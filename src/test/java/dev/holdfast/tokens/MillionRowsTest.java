package dev.holdfast.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  private static final long ROUND_MILLIS = 750;

  /** So many batches a round must have seen to say anything. */
  private static final int LEAST = 20;

  /** On a busy machine some are spoilt; a batch that keeps requests waiting spoils them all. */
  private static final int ROUNDS = 20;

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
    List<Round> rounds = new ArrayList<>();
    do {
      long without = Collections.max(requests());
      AtomicBoolean enough = new AtomicBoolean();
      CompletableFuture<Integer> cleaning = CompletableFuture.supplyAsync(() -> clean(enough));
      long with = Collections.max(requests());
      enough.set(true);
      rounds.add(new Round(cleaning.get(10, TimeUnit.SECONDS), without, with));
      batches += rounds.get(rounds.size() - 1).batches();
    } while (rounds.stream().noneMatch(Round::isFine) && rounds.size() < ROUNDS);
    assertEquals(before - batches * BATCH, rows());
    assertTrue(rounds.stream().anyMatch(Round::isFine), rounds.toString());
  }

  /** The slowest of its requests, in milliseconds, without and with the clean-up. */
  private record Round(int batches, long without, long with) {

    boolean isFine() {
      return batches >= LEAST && with <= Math.max(MOST_MILLIS, without);
    }
  }

  private int clean(AtomicBoolean enough) {
    int batches = 0;
    while (!enough.get() && revoked.removeOver(BATCH) > 0) {
      batches++;
    }
    return batches;
  }

  private List<Long> requests() {
    List<Long> taken = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS);
    while (System.nanoTime() < end) {
      taken.add(millis(this::refresh));
      taken.add(millis(this::credentials));
    }
    return taken;
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
