package dev.holdfast.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Clients are registered with the program itself, in the database that the server uses. */
class CommandIT {

  private static final String SECRET = "a-secret-of-more-than-32-characters-0123456789";

  @Test
  void a_registered_client_is_known_to_the_server_that_runs() throws Exception {
    Path directory = Program.directory();
    Map<String, String> environment = new HashMap<>(Program.PROD);
    environment.put("OAUTH_CLIENT_ID", "acme");
    environment.put("OAUTH_CLIENT_SECRET", SECRET);
    environment.put("OAUTH_REDIRECT_URI", "https://acme.example/callback");
    environment.put("OAUTH_CLIENT_NAME", "Acme");
    try (Program server = Program.start(directory, Program.PROD).awaitReady()) {
      assertTrue(run(directory, environment, 0, "client", "register").contains("acme"));
      assertTrue(run(directory, environment, 0, "client", "register").contains("before"));
      assertTrue(run(directory, Program.PROD, 0, "client", "list").contains("Acme"));
      String found = run(directory, Program.PROD, 0, "doctor", "--level", "1");
      assertTrue(found.contains("10.4.2"), found);
      String asked =
          "/api/oauth/authorize?client_id=acme&response_type=code&scope=facts&state=s"
              + "&redirect_uri=https%3A%2F%2Fevil.example%2Fcallback";
      assertEquals(400, server.get(asked).statusCode());
    }
  }

  @Test
  void the_first_operator_gets_a_link_that_the_running_server_knows() throws Exception {
    Path directory = Program.directory();
    try (Program server = Program.start(directory, Program.PROD).awaitReady()) {
      String shown =
          run(directory, Program.PROD, 0, "operator", "create", "--email", "ops@example.org");
      Matcher link = Pattern.compile("/welcome\\?link=\\S{43}").matcher(shown);
      assertTrue(link.find(), shown);
      assertEquals(200, server.get(link.group()).statusCode());
      assertEquals(403, server.get("/sign-up").statusCode(), "by invitation only");
      assertEquals(410, server.get("/welcome?link=" + "x".repeat(43)).statusCode());
    }
  }

  @Test
  void an_organization_is_looked_after_and_that_is_in_the_log() throws Exception {
    Path directory = Program.directory();
    try (Program server = Program.start(directory, Program.PROD).awaitReady()) {
      String made = run(directory, Program.PROD, 0, "operator", "create", "--json");
      String person = found("\"id\" : \"([a-z-]{23})\"", made);
      String created =
          run(
              directory,
              Program.PROD,
              0,
              "organization",
              "create",
              "--name=Example Software",
              "--owner=" + person,
              "--json");
      String id = found("\"id\" : \"([0-9a-f-]{36})\"", created);
      assertTrue(run(directory, Program.PROD, 0, "organization", "list").contains(id));
      assertTrue(run(directory, Program.PROD, 0, "organization", "members", id).contains(person));
      assertTrue(run(directory, Program.PROD, 0, "operator", "list").contains(person));
      assertTrue(run(directory, Program.PROD, 0, "person", "show", person).contains("admin"));
      String acts = run(directory, Program.PROD, 0, "audit", "list", "--organization", id);
      assertTrue(acts.contains("organization.created"), acts);
      String lines = run(directory, Program.PROD, 0, "audit", "export", "--format", "jsonl");
      assertTrue(lines.contains("\"action\":\"organization.created\""), lines);
      assertTrue(run(directory, Program.PROD, 0, "completion").contains("complete -F"));
      assertEquals(200, server.get("/q/health/ready").statusCode());
    }
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }

  @Test
  void a_wrong_command_says_how_it_is_used() throws Exception {
    Path directory = Program.directory();
    assertTrue(run(directory, Program.PROD, 2, "client", "registr").contains("client register"));
    assertTrue(run(directory, Program.PROD, 0, "--help").contains("client"));
  }

  private static String run(
      Path directory, Map<String, String> environment, int status, String... arguments)
      throws Exception {
    try (Program command = Program.start(directory, environment, arguments)) {
      assertEquals(status, command.ended(), command.output());
      assertFalse(command.output().contains("ERROR"), command.output());
      return command.output();
    }
  }
}
