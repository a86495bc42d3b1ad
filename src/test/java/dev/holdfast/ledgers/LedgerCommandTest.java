package dev.holdfast.ledgers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class LedgerCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  private final String person = Given.person(Map.of("given_name", "Ada", "nickname", "Countess"));
  private final String token = App.demo().accessToken(person, "ledger");

  @Test
  void a_sound_ledger_is_said_to_be_sound() {
    Terminal.Outcome answer = Terminal.run("ledger", "verify", "--person", person);
    assertEquals(0, answer.status());
    assertTrue(answer.out().contains("all sound"), answer.out());
    JsonPath json =
        JsonPath.from(Terminal.run("ledger", "verify", "--person", person, "--json").out());
    assertEquals(true, json.get("sound"));
    assertEquals(1, json.getInt("chains"));
    assertTrue(json.getInt("lines") >= 2);
  }

  @Test
  void all_ledgers_are_checked_if_none_is_named() {
    JsonPath json = JsonPath.from(Terminal.run("ledger", "verify", "--json").out());
    assertTrue(json.getInt("chains") > 1);
  }

  @Test
  void what_was_handed_out_is_checked_without_the_database() throws IOException {
    String lines = App.me(token, "ledger?limit=200").then().statusCode(200).extract().asString();
    assertEquals(0, Terminal.run("ledger", "verify", "--file", file(lines)).status());
    String changed = lines.replaceFirst("demo-partner", "somebody-else");
    Terminal.Outcome found = Terminal.run("ledger", "verify", "--file", file(changed), "--json");
    assertEquals(1, found.status());
    assertEquals(List.of(person), JsonPath.from(found.out()).getList("findings.person"));
    assertEquals(2, Terminal.run("ledger", "verify", "--file", file("nothing")).status());
    assertEquals(2, Terminal.run("ledger", "verify", "--file", file("{}")).status());
  }

  @Test
  void a_kept_head_is_held_to_the_chain() throws IOException {
    String head = App.me(token, "ledger/head").then().statusCode(200).extract().path("signed");
    Given.fact(person, "nickname", "Enchantress");
    assertEquals(0, Terminal.run("ledger", "verify", "--head", head).status());
    String early = App.me(token, "ledger?limit=200&act=WRITE").asString();
    Terminal.Outcome cut =
        Terminal.run("ledger", "verify", "--file", file(early), "--head", head, "--json");
    assertEquals(1, cut.status());
    assertEquals(2, Terminal.run("ledger", "verify", "--head", head + "x").status());
    String other = Given.person();
    assertEquals(2, Terminal.run("ledger", "verify", "--person", other, "--head", head).status());
  }

  @Test
  void a_file_begins_with_the_first_line_or_says_that_it_is_a_part() throws IOException {
    String newest = file(App.me(token, "ledger?limit=1").asString());
    Terminal.Outcome cut = verify("--file", newest);
    assertEquals(1, cut.status());
    assertTrue(cut.out().contains("line 1 is missing"), cut.out());
    Terminal.Outcome part = verify("--file", newest, "--part");
    assertEquals(0, part.status());
    JsonPath json = JsonPath.from(verify("--file", newest, "--part", "--json").out());
    assertTrue(json.getLong("first") > 1);
    assertEquals(json.getLong("first"), json.getLong("last"));
    String none = App.me(token, "ledger?to=2001-01-01T00:00:00Z").asString();
    assertEquals(2, verify("--file", file(none), "--part").status());
  }

  @Test
  void a_head_of_a_line_that_is_not_there_is_not_passed_over() throws IOException {
    String head = App.me(token, "ledger/head").then().statusCode(200).extract().path("signed");
    Given.fact(person, "nickname", "Enchantress");
    String next = file(App.me(token, "ledger?limit=1").asString());
    assertEquals(0, verify("--file", next, "--part", "--head", head).status());
    String later = file(App.me(token, "ledger?limit=1").asString());
    assertEquals(1, verify("--file", later, "--part", "--head", head).status());
  }

  @Test
  void a_file_with_a_head_ends_with_it() throws IOException {
    JsonPath kept = App.me(token, "ledger/head").then().statusCode(200).extract().jsonPath();
    String head = kept.get("signed");
    long end = kept.getLong("seq");
    ObjectNode page = (ObjectNode) JSON.readTree(App.me(token, "ledger?limit=200").asString());
    ArrayNode items = (ArrayNode) page.get("items");
    while (items.get(0).get("seq").longValue() > end) {
      items.remove(0);
    }
    assertEquals(0, verify("--file", file(page.put("head", head).toString())).status());
    assertEquals(2, verify("--file", file(page.put("head", head + "x").toString())).status());
    String other = App.demo().accessToken(Given.person(), "ledger");
    String others = App.me(other, "ledger/head").then().statusCode(200).extract().path("signed");
    assertEquals(2, verify("--file", file(page.put("head", others).toString())).status());
    items.remove(0);
    Terminal.Outcome cut = verify("--file", file(page.put("head", head).toString()));
    assertEquals(1, cut.status());
    assertTrue(cut.out().contains("line " + end + " is missing"), cut.out());
    page.remove("head");
    assertEquals(0, verify("--file", file(page.toString())).status());
  }

  @Test
  void what_cannot_be_read_is_told() throws IOException {
    String lines = App.me(token, "ledger?limit=200").asString();
    assertEquals(2, verify("--file", file(lines + "{\"person\": ")).status());
    assertEquals(2, verify("--file", file(lines), "--person", person).status());
    assertEquals(2, verify("--file", directory.resolve("nowhere").toString()).status());
    String hash = lines.replaceFirst("\"hash\" *: *\"..", "\"hash\":\"??");
    Terminal.Outcome wrong = verify("--file", file(hash));
    assertEquals(2, wrong.status());
    assertTrue(wrong.err().matches("(?s).*line \\d+: hash is no hash.*"), wrong.err());
  }

  private static Terminal.Outcome verify(String... more) {
    List<String> all = new ArrayList<>(List.of("ledger", "verify"));
    all.addAll(List.of(more));
    return Terminal.run(all.toArray(String[]::new));
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("lines.json"), text).toString();
  }
}
