package dev.holdfast.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused at the edge is a problem too, with a body that says what to change. */
@QuarkusTest
class RefusalsTest {

  private static final String JSON = "Content-Type: application/json\r\n";
  private static final int BEYOND_OURS = (1 << 20) + 1;
  private static final int BEYOND_THE_FRAMEWORKS = (2 << 20) + 1;

  @Test
  void an_address_that_is_none() {
    for (String target : List.of("/%zz", "/api/people/%", "/api/people/%zz")) {
      assertEquals(400, send("GET", target, "", 0).status(), target);
    }
    assertEquals(401, send("GET", "/api/people/%ff", "", 0).status());
  }

  /** Who decides by the path, and who finds the resource, would not mean the same one. */
  @Test
  void an_address_with_parameters_of_its_segments() {
    for (String target : List.of("/admin;x/people", "/api;/users", "/api/people;x/me%2Ffacts")) {
      refused(send("GET", target, "", 0), 404, "semicolon");
    }
  }

  @Test
  void media_types_that_are_none() {
    refused(
        send("POST", "/api/people", "Content-Type: \r\n", 2), 415, "Content-Type is malformed.");
    refused(
        send("POST", "/api/people", "Content-Type: /\r\n", 2), 415, "Content-Type is malformed.");
    refused(send("GET", "/api/people", "Accept: /\r\n", 0), 406, "Accept is malformed.");
  }

  @Test
  void a_body_that_is_too_large_with_its_length_said_before() {
    refused(send("POST", "/api/people", JSON, BEYOND_OURS), 413, "1 MiB");
    refused(send("POST", "/api/people", JSON, BEYOND_THE_FRAMEWORKS), 413, "1 MiB");
  }

  @Test
  void a_body_that_is_too_large_and_comes_in_chunks() {
    String headers =
        JSON
            + "Authorization: Bearer "
            + Given.partnerToken("people.write")
            + "\r\nTransfer-Encoding: chunked\r\n";
    String body =
        Integer.toHexString(BEYOND_OURS) + "\r\n" + " ".repeat(BEYOND_OURS) + "\r\n0\r\n\r\n";
    refused(
        RawHttp.send(
            new RawHttp.Message("POST", "/api/people", headers + "\r\n" + body, new byte[0])),
        413,
        "1 MiB");
  }

  private static RawHttp.Answer send(String method, String target, String headers, int length) {
    byte[] body =
        "{}".concat(" ".repeat(Math.max(0, length - 2))).getBytes(StandardCharsets.US_ASCII);
    return RawHttp.send(
        new RawHttp.Message(method, target, headers, length == 0 ? new byte[0] : body));
  }

  private static void refused(RawHttp.Answer answer, int status, String detail) {
    assertEquals(status, answer.status(), answer.text());
    assertTrue(answer.text().toLowerCase().contains("application/problem+json"), answer.text());
    assertTrue(answer.text().contains(detail), answer.text());
  }
}
