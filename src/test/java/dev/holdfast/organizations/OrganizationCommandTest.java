package dev.holdfast.organizations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.platform.Terminal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code organization …} and {@code audit …}: what is done is in the log, and comes out of it. */
@QuarkusTest
class OrganizationCommandTest {

  private final String name = "Example " + UUID.randomUUID();
  private final String owner = Issue.person().toString();

  @TempDir Path folder;

  @Test
  void an_organization_is_created_shown_listed_and_deleted() {
    String id = create();
    assertEquals(name, json("organization", "show", id, "--json").getString("name"));
    assertTrue(run("organization", "show", id).out().contains("name: " + name));
    String begin = name.substring(0, 25);
    assertEquals(
        List.of(id), json("organization", "list", "--name", begin, "--json").getList("id"));
    assertTrue(run("organization", "list", "--name", begin).out().contains(name));
    assertEquals(List.of("owner"), json("organization", "members", id, "--json").getList("role"));
    assertEquals(1, run("organization", "delete", id, "--confirm", "other").status());
    assertEquals(0, run("organization", "delete", id, "--confirm", name).status());
    assertEquals(1, run("organization", "show", id).status());
    assertTrue(run("organization", "list", "--name", begin).out().contains("There is none."));
  }

  @Test
  void what_is_none_is_refused() {
    assertEquals(2, run("organization", "create", "--name", name).status());
    assertEquals(1, run("organization", "create", "--name", name, "--owner", "me").status());
    Terminal.Outcome site =
        run("organization", "create", "--name", name, "--owner", owner, "--website", "ftp://x");
    assertTrue(site.err().contains("https"), site.err());
    assertEquals(1, site.status());
    assertEquals(1, run("organization", "members", "none").status());
  }

  @Test
  void what_the_command_line_did_is_in_the_log() throws Exception {
    String id = create();
    JsonPath acts = json("audit", "list", "--organization", id, "--json");
    assertEquals(
        List.of("organization.member.added", "organization.created"), acts.getList("action"));
    assertEquals(List.of("command-line", "command-line"), acts.getList("via"));
    String list = run("audit", "list", "--organization", id).out();
    assertTrue(list.contains("by the command line"), list);
    Path file = folder.resolve("acts.jsonl");
    Terminal.Outcome done =
        run("audit", "export", "--target", id, "--format", "jsonl", "--output", file.toString());
    assertEquals(0, done.status(), done.err());
    assertEquals(1, Files.readAllLines(file).size());
    String csv = run("audit", "export", "--target", id).out();
    assertEquals(2, csv.lines().count());
    assertEquals(2, run("audit", "list", "--via", "browser").status());
    assertEquals(2, run("audit", "export", "--format", "xml").status());
  }

  private String create() {
    String[] all = {"organization", "create", "--name", name, "--owner", owner, "--json"};
    return json(all).getString("id");
  }

  private static JsonPath json(String... arguments) {
    Terminal.Outcome done = run(arguments);
    assertEquals(0, done.status(), done.err());
    return JsonPath.from(done.out());
  }

  private static Terminal.Outcome run(String... arguments) {
    return Terminal.run(arguments);
  }
}
