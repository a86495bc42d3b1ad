package dev.holdfast.packaged;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What partner systems do at once until the program dies, and what they were told meanwhile. */
final class CrashLoad {

  private static final int CODES = 24;

  private record Code(App.Ask ask, String code) {}

  private final String person;
  private final App app = App.demo();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<Code> codes = new ConcurrentLinkedQueue<>();
  private final Set<Code> redeemed = ConcurrentHashMap.newKeySet();
  private final Set<Code> unanswered = ConcurrentHashMap.newKeySet();
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private final Instant begun = Instant.now();
  private String token;
  private String shared;

  CrashLoad(String person) {
    this.person = person;
  }

  /** Where each acknowledged entry is. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  /** The ids of the requests that were answered with her facts. */
  Set<String> read() {
    return read;
  }

  Set<?> redeemed() {
    return redeemed;
  }

  void prepare() {
    token = Given.partnerToken("record.read record.write");
    shared = app.accessToken(person, "facts");
    Visitor visitor = new Visitor();
    for (int i = 0; i < CODES; i++) {
      App.Ask ask = App.ask("facts");
      codes.add(new Code(ask, app.code(ask, person, visitor, "facts")));
    }
  }

  /** Until each kind of load has had its first answers. */
  void awaitBegun() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (acknowledged.size() < 8 || read.size() < 8 || redeemed.size() < 2) {
      assertTrue(System.nanoTime() < deadline, "the program does not answer");
      Thread.sleep(5);
    }
  }

  void write() {
    try {
      for (int i = 0; ; i++) {
        String body =
            "{\"category\":\"crash\",\"time\":\"%s\",\"details\":\"write %d\"}"
                .formatted(Instant.now().minusSeconds(1), i);
        HttpRequest request =
            request("/api/people/" + person + "/activities")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        acknowledged.add(URI.create(answer.headers().firstValue("Location").get()).getPath());
      }
    } catch (IOException e) {
      // the program is dead
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void look() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestInstance.url()).resolve("/api/people/me/facts"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + shared)
            .build();
    try {
      while (true) {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        read.add(answer.headers().firstValue("X-Request-Id").get());
      }
    } catch (IOException e) {
      // the program is dead
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void redeem() {
    for (Code each = codes.poll(); each != null; each = codes.poll()) {
      unanswered.add(each);
      try {
        assertEquals(200, app.exchange(each.ask, each.code).statusCode());
      } catch (Exception e) {
        return; // the program is dead: this code may have been redeemed, or not
      }
      redeemed.add(each);
      unanswered.remove(each);
    }
  }

  /** After the next start: each entry is there, each redeemed code is used up, others work once. */
  void requireKept() throws Exception {
    if (!acknowledged.isEmpty()) {
      token = Given.partnerToken("record.read");
    }
    for (String entry : acknowledged) {
      int status = http.send(request(entry).build(), BodyHandlers.discarding()).statusCode();
      assertEquals(200, status, "an acknowledged entry is lost: " + entry);
    }
    requireLines();
    for (Code each : unanswered) {
      int first = app.exchange(each.ask, each.code).statusCode();
      assertTrue(first == 200 || first == 400, "status " + first);
      assertEquals(400, app.exchange(each.ask, each.code).statusCode(), "redeemed twice");
    }
    for (Code each : redeemed) {
      assertEquals(400, app.exchange(each.ask, each.code).statusCode(), "redeemed twice");
    }
  }

  /** Each read that was answered is in her ledger. */
  private void requireLines() {
    if (read.isEmpty()) {
      return;
    }
    String ledger = app.accessToken(person, "ledger");
    Set<String> missing = new HashSet<>(read);
    String me = TestInstance.url() + "/api/people/me/"; // a link is encoded already
    String next = "ledger?limit=200&act=READ&from=" + begun.minusSeconds(1);
    while (next != null && !missing.isEmpty()) {
      Response page = given().urlEncodingEnabled(false).auth().oauth2(ledger).get(me + next);
      page.then().statusCode(200);
      List<String> listed = page.path("items.body.requestId");
      listed.forEach(missing::remove);
      String link = String.join(",", page.headers().getValues("Link"));
      next =
          link.contains("rel=\"next\"")
              ? link.replaceFirst(".*<[^>]*/(ledger\\?[^>]*)>; rel=\"next\".*", "$1")
              : null;
    }
    assertEquals(Set.of(), missing, "reads that were answered have no line");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(TestInstance.url()).resolve(path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + token);
  }
}
