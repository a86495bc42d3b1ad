package dev.holdfast.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.RawHttp;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricTagsTest {

  @Test
  void no_stranger_makes_up_an_address() {
    send("GET", "/made-up-1%zz", "", 400);
    send("PUT", "/api/people/made-up-2", "", 405);
    send("POST", "/made-up-3", "Sec-Fetch-Site: cross-site\r\n", 403);
    send("GET", "/made-up-4", "", 404);
    send("MADEUP", "/api/people/made-up-5", "", 405);
    send("OPTIONS", "/api/people/made-up-6", "", 200);
    send("GET", "/api/people/made-up-7", "", 401);
    String counted = counted();
    assertFalse(counted.contains("made-up") || counted.contains("MADEUP"), counted);
    assertTrue(counted.contains("status=\"405\",uri=\"UNKNOWN\""), counted);
    assertTrue(counted.contains("status=\"401\",uri=\"/api/people/{id}\""), counted);
  }

  @Test
  void what_a_resource_refuses_is_counted_as_its_own() {
    send("POST", "/api/oauth/token", "Content-Type: application/x-www-form-urlencoded\r\n", 401);
    assertTrue(counted().contains("status=\"401\",uri=\"/api/oauth/token\""), counted());
  }

  private static void send(String method, String target, String headers, int status) {
    RawHttp.Answer answer = RawHttp.send(new RawHttp.Message(method, target, headers, new byte[0]));
    assertEquals(status, answer.status(), method + " " + target + ": " + answer.text());
  }

  private static String counted() {
    String metrics = RestAssured.get(TestInstance.url() + "/q/metrics").asString();
    return String.join(
        "\n",
        metrics
            .lines()
            .filter(line -> line.startsWith("http_server_requests_seconds_count"))
            .toList());
  }
}
