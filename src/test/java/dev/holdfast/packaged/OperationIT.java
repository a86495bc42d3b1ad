package dev.holdfast.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What operators rely on: health, metrics, logs, and an orderly end. */
class OperationIT {

  private static final int ENDED_BY_SIGTERM = 143;

  @Test
  void a_production_start_can_be_watched_and_stopped() throws Exception {
    Map<String, String> environment = new HashMap<>(Program.PROD);
    environment.put("SMTP_HOST", "localhost");
    try (Program program = Program.start(Program.directory(), environment).awaitReady()) {
      assertEquals(200, program.get("/q/health/live").statusCode());
      assertTrue(program.get("/q/health/ready").body().contains("Database"));
      assertTrue(program.get("/q/metrics").body().contains("holdfast_crypto_provider_info"));
      assertEquals(404, program.get("/test-oauth").statusCode());
      assertEquals(404, program.get("/q/swagger-ui/").statusCode());
      assertEquals(404, program.get("/dev/mail").statusCode());
      assertEquals(List.of(), warnings(program));
      assertFalse(program.output().contains("/q/"), "the access log is off by default");
      program.terminate();
      assertEquals(ENDED_BY_SIGTERM, program.ended());
      assertTrue(program.output().contains("holdfast stopped"), program.output());
    }
  }

  /** All but those of a machine that is too busy to keep Vert.x's threads going. */
  private static List<String> warnings(Program program) {
    return program
        .output()
        .lines()
        .filter(line -> line.contains("WARN") && !line.contains(".BlockedThreadChecker]"))
        .toList();
  }

  @Test
  void the_logs_can_be_json_and_never_hold_a_query_string() throws Exception {
    Map<String, String> environment = new HashMap<>(Program.PROD);
    environment.put("HOLDFAST_LOG_JSON", "true");
    environment.put("HOLDFAST_ACCESS_LOG", "true");
    try (Program program = Program.start(Program.directory(), environment).awaitReady()) {
      String id =
          program.get("/callback?code=secret-code").headers().firstValue("X-Request-Id").get();
      program.terminate();
      program.ended();
      List<String> lines = program.output().lines().toList();
      for (String line : lines) {
        assertTrue(new ObjectMapper().readTree(line).has("timestamp"), line);
      }
      assertTrue(
          lines.stream().anyMatch(line -> line.contains("GET /callback 404") && line.contains(id)),
          program.output());
      assertFalse(program.output().contains("secret-code"), program.output());
    }
  }
}
