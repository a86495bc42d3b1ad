package dev.holdfast.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

/** A thousand withdrawals under load: not one read is answered after the withdrawal's answer. */
@QuarkusTest
class WithdrawalsTest {

  private static final int WITHDRAWALS = 1_000;
  private static final int READERS = 6;
  private static final int NEAR = 12;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Grants grants = Issue.bean(Grants.class);
  private final App app = Issue.client();
  private final List<Shared> shared = new ArrayList<>();

  /** When the answer to its withdrawal was there; zero before. */
  private final AtomicLongArray answered = new AtomicLongArray(WITHDRAWALS);

  private final AtomicInteger front = new AtomicInteger();
  private final AtomicLong reads = new AtomicLong();
  private final Set<String> wrong = new ConcurrentSkipListSet<>();

  private record Shared(PersonId person, LiveGrant grant, String token) {}

  @Test
  void no_read_is_answered_after_the_withdrawals_answer() throws Exception {
    for (int i = 0; i < WITHDRAWALS; i++) {
      PersonId person = Issue.person();
      LiveGrant grant = Issue.grant(app, person, "facts", null);
      String token = app.token(Issue.exchange(Issue.code(app, grant))).path("access_token");
      shared.add(new Shared(person, grant, token));
    }
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<Future<?>> reading = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Random random = new Random(i);
      reading.add(readers.submit(() -> readUntil(over, random)));
    }
    for (int i = 0; i < WITHDRAWALS; i++) {
      front.set(i);
      Shared one = shared.get(i);
      assertTrue(grants.withdraw(one.person, one.grant.id()));
      answered.set(i, System.nanoTime());
      assertEquals(401, read(one), "the very next request");
    }
    over.set(true);
    for (Future<?> one : reading) {
      one.get();
    }
    readers.shutdown();
    assertTrue(wrong.isEmpty(), wrong.toString());
    assertTrue(reads.get() > WITHDRAWALS, "there was load: " + reads);
  }

  private Void readUntil(AtomicBoolean over, Random random) throws Exception {
    while (!over.get()) {
      int place = front.get() + random.nextInt(2 * NEAR) - NEAR;
      int i = Math.max(0, Math.min(WITHDRAWALS - 1, place));
      long end = answered.get(i);
      int status = read(shared.get(i));
      reads.incrementAndGet();
      if (end != 0 && status != 401) {
        wrong.add(i + " was read with " + status);
      } else if (status != 200 && status != 401) {
        wrong.add("status " + status);
      }
    }
    return null;
  }

  private int read(Shared one) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestInstance.url() + "/api/people/me/facts"))
            .header("Authorization", "Bearer " + one.token)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
