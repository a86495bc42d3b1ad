package dev.holdfast.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract bites: what is not documented is found. */
@QuarkusTest
class ApiContractTest {
  private static final String JSON = "application/json";

  private final ApiContract contract = ApiContract.current();

  @Test
  void what_is_documented_passes() {
    assertEquals(List.of(), introspection(200, JSON, "{\"active\":false}"));
    assertEquals(List.of(), introspection(401, JSON, "{\"error\":\"invalid_client\"}"));
  }

  @Test
  void a_status_that_is_not_declared_fails() {
    assertTrue(introspection(418, JSON, "{}").toString().contains("418 is not declared"));
  }

  @Test
  void a_content_type_that_is_not_declared_fails() {
    assertTrue(introspection(200, "text/plain", "yes").toString().contains("no text/plain"));
  }

  @Test
  void a_body_of_another_shape_fails() {
    assertEquals(1, introspection(200, JSON, "{\"active\":\"yes\"}").size());
    assertEquals(1, introspection(200, JSON, "{}").size());
    assertEquals(1, introspection(200, JSON, "{\"active\":true,\"secret\":1}").size());
  }

  @Test
  void an_operation_that_is_not_documented_fails() {
    assertEquals(1, contract.faults("GET", "/api/secret", 200, JSON, "{}").size());
    assertEquals(0, contract.faults("GET", "/api/secret", 404, JSON, "{}").size());
  }

  private List<String> introspection(int status, String type, String body) {
    return contract.faults("POST", "/api/oauth/introspect", status, type, body);
  }
}
