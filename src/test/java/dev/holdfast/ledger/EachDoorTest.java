package dev.holdfast.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.web.OfRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goes through each door of {@code doors.txt}, as everybody who may, and twice: each answer has its
 * own line, which says who, by which door, under which grant, and what was in that very answer.
 */
@QuarkusTest
class EachDoorTest {

  @Inject Ledger ledger;
  @Inject DataSource data;

  private Callers callers;
  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void somebody() {
    callers = new Callers();
  }

  @Test
  void each_answer_has_a_line_that_says_exactly_what_it_was() {
    for (Door door : Door.all()) {
      door.callers().forEach(caller -> twice(door, caller));
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void each_operation_about_records_is_in_the_table() {
    Set<String> there = Templates.of("/api/", type -> type.isAnnotatedWith(OfRecord.class));
    Set<String> written = new TreeSet<>(Door.none());
    Door.all().forEach(door -> written.add(door.template()));
    assertEquals(String.join("\n", there), String.join("\n", written));
  }

  /** A read asks whether it has changed, and a write is sent again, as one that got no answer. */
  private void twice(Door door, String caller) {
    String address = callers.address(door);
    Map<String, String> headers = new HashMap<>();
    if (door.method().equals("POST") && door.body() != null) {
      headers.put("Idempotency-Key", UUID.randomUUID().toString());
    }
    Response first = callers.call(door, address, caller, headers);
    check(door, caller, first, first, door.acts());
    if (door.method().equals("DELETE")) {
      return;
    }
    if (first.header("ETag") != null && door.reads()) {
      headers.put("If-None-Match", first.header("ETag"));
    }
    Response second = callers.call(door, address, caller, headers);
    check(door, caller, second, first, Set.of(Act.READ, Act.WRITE));
  }

  private void check(Door door, String caller, Response answer, Response told, Set<Act> acts) {
    String what = caller + ": " + door + " " + answer.statusCode() + ": ";
    if (answer.statusCode() / 100 != 2 && answer.statusCode() != 304) {
      wrong.add(what + answer.asString());
      return;
    }
    List<LedgerLine> lines =
        ledger.lines(callers.id, LedgerFilter.ALL, null, 20).stream()
            .filter(line -> answer.header("X-Request-Id").equals(line.requestId()))
            .toList();
    Callers.Caller who = callers.of(caller);
    if (lines.isEmpty() || lines.stream().noneMatch(line -> acts.contains(line.act()))) {
      wrong.add(what + "no such line among " + lines);
    }
    for (LedgerLine line : lines) {
      boolean right =
          line.readerKind().equals(who.kind())
              && line.reader().equals(who.reader())
              && Objects.equals(line.grantId(), who.grant())
              && line.door().equals(door.template());
      if (!right) {
        wrong.add(what + "expected " + who + ", but " + line.body());
      }
    }
    requireEntries(door, what, told, lines);
  }

  private void requireEntries(Door door, String what, Response told, List<LedgerLine> lines) {
    List<EntryRef> listed = lines.stream().flatMap(line -> line.entries().stream()).toList();
    if (door.entries().equals("ids")) {
      Set<String> ids =
          listed.stream().map(entry -> String.valueOf(entry.id())).collect(Collectors.toSet());
      if (!ids(told).equals(ids) || ids.isEmpty()) {
        wrong.add(what + "answered " + ids(told) + ", but listed " + ids);
      }
    } else {
      Set<String> names =
          listed.stream().map(EntryRef::name).filter(Objects::nonNull).collect(Collectors.toSet());
      if (listed.isEmpty() || !names.containsAll(door.names())) {
        wrong.add(what + "listed " + listed);
      }
    }
  }

  private static Set<String> ids(Response answer) {
    JsonPath json = answer.jsonPath();
    List<String> several = json.getList("items.id");
    return new TreeSet<>(
        several == null || several.isEmpty() ? List.of(json.getString("id")) : several);
  }

  @Test
  void while_the_ledger_cannot_be_written_every_door_is_shut() throws SQLException {
    Map<Door, String> addresses = new HashMap<>();
    Door.all().forEach(door -> addresses.put(door, callers.address(door)));
    run("alter table ledger_head rename to ledger_head_away");
    try {
      for (Door door : Door.all()) {
        for (String caller : door.callers()) {
          Response answer = callers.call(door, addresses.get(door), caller, Map.of());
          boolean silent = answer.header("ETag") == null && !answer.asString().contains("qzx");
          if (answer.statusCode() != 503 || !silent) {
            wrong.add(caller + ": " + door + " " + answer.statusCode() + " " + answer.asString());
          }
        }
      }
    } finally {
      run("alter table ledger_head_away rename to ledger_head");
    }
    assertEquals("", String.join("\n", wrong));
    Door all = Door.all().get(5);
    String facts = callers.call(all, callers.address(all), "partner", Map.of()).asString();
    assertFalse(facts.contains("Lovelace"), "nothing was written");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
