package dev.holdfast.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent to an operation of the API's document, the fault is never ours. */
@QuarkusTest
class RobustnessTest {
  private static final int ROUNDS = 150;
  private static final long SEED = Long.getLong("holdfast-noise.seed", 20261121L);

  @TestFactory
  Stream<DynamicTest> nothing_that_is_sent_is_our_fault() {
    ApiContract contract = ApiContract.current();
    String person = Given.person();
    List<String> tokens =
        List.of(
            Given.partnerToken("people.read record.read"),
            Given.partnerToken("people.read record.read record.write users.read users.write"));
    return contract.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.getKey() + " " + operation.getValue(),
                    () ->
                        endures(
                            operation.getKey(),
                            operation.getValue(),
                            contract.described(operation.getKey(), operation.getValue()),
                            new Noise(SEED + operation.hashCode(), tokens, person))));
  }

  @Test
  void what_is_no_http_at_all_is_refused() {
    for (String target :
        List.of("/%", "//", "/\u0001", "*", "/api/people/%2e%2e/%2e%2e", "/api\\people")) {
      RawHttp.Answer answer = RawHttp.send(new RawHttp.Message("GET", target, "", new byte[0]));
      assertTrue(answer.status() < 500, target + ": " + answer.text());
    }
  }

  @Test
  void it_still_answers_afterwards() {
    assertEquals(200, new Visitor().open("/q/health/ready").status());
  }

  private static void endures(String method, String path, JsonNode operation, Noise noise) {
    for (int round = 0; round < ROUNDS; round++) {
      RawHttp.Message message = noise.next(method, path, operation);
      RawHttp.Answer answer = RawHttp.send(message);
      assertTrue(
          answer.status() < 500,
          () -> "round of seed " + SEED + ":\n" + message + "\n→ " + answer.text());
    }
  }
}
