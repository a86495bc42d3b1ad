package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.journeys.WhoMayCall.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who may call each endpoint is one table, {@code who-may-call.txt}; here it is called by
 * everybody. An endpoint that is not in the table fails, and so does a row that has no endpoint.
 */
@QuarkusTest
class WhoMayCallTest {

  private final WhoMayCall table = WhoMayCall.read();

  @Test
  void every_endpoint_is_in_the_table() {
    Set<String> documented = new TreeSet<>(Scene.operations());
    Set<String> listed = new TreeSet<>(table.operations());
    assertEquals(String.join("\n", documented), String.join("\n", listed));
  }

  @Test
  void nobody_else_may_call_it() {
    Scene scene = new Scene();
    List<String> wrong = new ArrayList<>();
    for (Row row : table.rows()) {
      for (String caller : Scene.CALLERS) {
        if (!row.may().contains(caller)) {
          int answer = scene.call(row, caller);
          int wanted = row.refusal(caller);
          if (answer != wanted) {
            wrong.add(row.operation() + " as " + caller + ": " + answer + ", not " + wanted);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void whoever_may_gets_past_the_door() {
    List<String> wrong = new ArrayList<>();
    Scene scene = new Scene();
    for (Row row : table.rows()) {
      for (String caller : row.may()) {
        int answer = scene.call(row, caller);
        if (!row.lets(answer)) {
          wrong.add(row.operation() + " as " + caller + ": " + answer);
        }
        if (row.spends()) {
          scene = new Scene();
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(table.rows().size() > 60);
  }
}
