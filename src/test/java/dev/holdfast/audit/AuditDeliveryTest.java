package dev.holdfast.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.actors.Actor;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Webhooks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log on its way to the operator's collectors; the jobs are called as the scheduler would. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class AuditDeliveryTest {

  private record Sent(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.get(name).get(0);
    }
  }

  @Inject AuditLog log;
  @Inject AuditSender sender;

  private final List<Sent> received = new ArrayList<>();
  private final String target = UUID.randomUUID().toString();
  private HttpServer collector;
  private int status = 204;

  @BeforeEach
  void aCollector() throws IOException {
    InetAddress here = InetAddress.getByName("127.0.0.1");
    collector = HttpServer.create(new InetSocketAddress(here, StrictProfile.collectorPort()), 0);
    collector.createContext("/acts", this::answer);
    collector.start();
    TestClock.advance(Duration.ofDays(1));
    sender.toWebhook();
    received.clear();
  }

  @AfterEach
  void itStops() {
    collector.stop(0);
  }

  @Test
  void an_act_is_sent_signed() {
    note("client.disabled");
    sender.toWebhook();
    Sent sent = received.get(0);
    JsonPath body = JsonPath.from(sent.body);
    assertEquals("client.disabled", body.getString("type"));
    assertEquals(target, body.getString("data.target.id"));
    assertEquals(body.getString("data.id"), sent.header("Webhook-id"));
    assertEquals("application/json", sent.header("Content-type"));
    String signature =
        Webhooks.signature(
            StrictProfile.COLLECTOR_SECRET,
            sent.header("Webhook-id"),
            sent.header("Webhook-timestamp"),
            sent.body);
    assertEquals("v1," + signature, sent.header("Webhook-signature"));
  }

  @Test
  void what_is_not_taken_is_sent_again_and_holds_back_what_is_after_it() {
    status = 500;
    note("client.disabled");
    note("client.enabled");
    sender.toWebhook();
    sender.toWebhook();
    assertEquals(List.of("client.disabled"), types());
    status = 200;
    TestClock.advance(Duration.ofSeconds(14));
    sender.toWebhook();
    assertEquals(1, received.size(), "it is not due yet");
    TestClock.advance(Duration.ofSeconds(2));
    sender.toWebhook();
    assertEquals(List.of("client.disabled", "client.disabled", "client.enabled"), types());
    assertEquals(received.get(0).header("Webhook-id"), received.get(1).header("Webhook-id"));
    TestClock.advance(Duration.ofDays(1));
    sender.toWebhook();
    assertEquals(3, received.size());
  }

  @Test
  void each_act_is_a_line_on_standard_output() {
    sender.toStandardOutput();
    note("client.disabled");
    note("client.enabled");
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      sender.toStandardOutput();
      sender.toStandardOutput();
    } finally {
      System.setOut(before);
    }
    List<String> lines =
        printed
            .toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains(target))
            .toList();
    assertEquals(
        List.of("client.disabled", "client.enabled"),
        lines.stream().map(line -> JsonPath.from(line).getString("action")).toList());
    assertEquals("command-line", JsonPath.from(lines.get(0)).getString("via"));
  }

  private void note(String action) {
    log.note(Act.of(Actor.ofCommandLine(), action, "client", target));
  }

  private List<String> types() {
    return received.stream().map(sent -> JsonPath.from(sent.body).getString("type")).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(new Sent(Map.copyOf(exchange.getRequestHeaders()), body));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
