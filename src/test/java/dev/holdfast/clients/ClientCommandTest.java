package dev.holdfast.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands in this process; as a process of their own, the packaged tests run them. */
@QuarkusTest
class ClientCommandTest {

  private static final String SECRET = "a-secret-of-32-characters-or-more";
  private static final FormFields OWN = FormFields.of("grant_type", "client_credentials");

  private final String id = "cli-" + Tokens.random().substring(0, 8);

  private record Outcome(int status, String out, String err) {}

  @Test
  void what_is_registered_can_be_used_at_once() {
    Outcome done = service("--secret", SECRET);
    assertEquals(0, done.status, done.err);
    assertTrue(done.out.contains("Client " + id + " is registered."), done.out);
    assertTrue(done.out.contains("/api/oauth/token"), done.out);
    assertFalse(done.out.contains(SECRET), "a given secret is not shown again");
    token(SECRET, 200);
  }

  @Test
  void a_secret_that_was_not_given_is_made_and_shown_once() {
    Matcher shown = Pattern.compile("Client secret +(\\S{43})").matcher(service().out);
    assertTrue(shown.find());
    token(shown.group(1), 200);
    assertTrue(service().out.contains("the one that you have"));
    token(shown.group(1), 200);
  }

  @Test
  void the_same_again_changes_nothing_and_says_so() {
    service("--secret", SECRET, "--name", "One");
    Outcome again = service("--secret", SECRET, "--name", "Two");
    assertEquals(0, again.status);
    assertTrue(again.out.contains("was registered before"), again.out);
    assertEquals("Two", listed().get("client_name"));
    token(SECRET, 200);
  }

  @Test
  void the_help_names_every_grant_type() {
    String help = run("register", "--help").out.replaceAll("\\s", "");
    GrantTypes.ALL.forEach(type -> assertTrue(help.contains(type), type));
  }

  @Test
  void new_redirect_uris_are_asked_for_at_the_sector() {
    Imported.client(
        """
        {"client_id": "%s", "redirect_uris": ["https://one.example/cb"],
         "sector_identifier_uri": "https://sector.invalid/uris.json"}
        """
            .formatted(id));
    assertEquals(0, run("register", "--id", id, "--redirect-uri", "https://one.example/cb").status);
    Outcome other = run("register", "--id", id, "--redirect-uri", "https://two.example/cb");
    assertEquals(2, other.status);
    assertTrue(other.err.contains(id + ": sector_identifier_uri was not fetched"), other.err);
  }

  @Test
  void another_secret_takes_the_place_of_the_one_before() {
    service("--secret", SECRET);
    service("--secret", "another-secret-of-more-characters");
    token(SECRET, 401);
    token("another-secret-of-more-characters", 200);
  }

  @Test
  void the_environment_registers_an_app_as_the_first_sketch_did() {
    System.setProperty("OAUTH_CLIENT_ID", id);
    System.setProperty("OAUTH_CLIENT_SECRET", SECRET);
    System.setProperty("OAUTH_REDIRECT_URI", "https://app.example/cb");
    System.setProperty("OAUTH_CLIENT_NAME", "My app");
    try {
      assertEquals(0, run("register").status);
    } finally {
      for (String name : new String[] {"ID", "SECRET", "NAME"}) {
        System.clearProperty("OAUTH_CLIENT_" + name);
      }
      System.clearProperty("OAUTH_REDIRECT_URI");
    }
    Map<String, ?> client = listed();
    assertEquals("My app", client.get("client_name"));
    assertEquals(
        "openid profile email address phone facts activities training offline_access",
        client.get("scope"));
    assertEquals(true, client.get("require_pkce"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--secret=short",
        "--secret=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "--redirect-uri=http://app.example/cb",
        "--redirect-uri=https://app.example/cb#f",
        "--redirect-uri=https://app.example/cb --public --no-pkce",
        "--public",
        "--scopes=facts",
        "--scopes=nonsense",
        "--grants=password",
        "--grants=refresh_token",
        "--alg=none",
        "--auth-method=private_key_jwt",
        "--site=javascript:alert(1)",
        "--name=\u202eevil",
        "--id=a:b",
        "--id=lusab-babad-gutih-tugad"
      })
  void what_cannot_be_is_refused_with_a_sentence_and_nothing_is_done(String options) {
    String[] given = options.split(" ");
    String[] all = new String[given.length + 4];
    System.arraycopy(given, 0, all, 4, given.length);
    all[0] = "register";
    all[1] = "--id=" + id;
    all[2] = "--name=A service";
    all[3] = "--purpose=To test";
    Outcome refused = run(all);
    assertEquals(2, refused.status, refused.out);
    assertTrue(refused.err.length() > 20, refused.err);
    assertFalse(run("list").out.contains(id));
  }

  @Test
  void a_disabled_client_is_refused_until_it_is_enabled() {
    service("--secret", SECRET);
    assertEquals(0, run("disable", id).status);
    token(SECRET, 401);
    assertTrue(service("--secret", SECRET).out.contains("It is disabled"));
    token(SECRET, 401);
    assertEquals(0, run("enable", id).status);
    token(SECRET, 200);
    assertEquals(1, run("disable", "nobody-" + id).status);
  }

  @Test
  void a_secret_is_rotated_without_a_gap() {
    service("--secret", SECRET);
    Outcome rotated = run("secret", "rotate", id, "--grace", "1h");
    Matcher shown = Pattern.compile("\\s(\\S{43})\\s").matcher(rotated.out);
    assertTrue(shown.find(), rotated.out);
    token(SECRET, 200);
    token(shown.group(1), 200);
    TestClock.advance(Duration.ofMinutes(61));
    token(SECRET, 401);
    token(shown.group(1), 200);
    assertEquals(2, run("secret", "rotate", id, "--grace", "soon").status);
    assertEquals(1, run("secret", "rotate", "nobody-" + id).status);
  }

  @Test
  void programs_read_json_of_all_that_is_done() {
    JsonPath made = JsonPath.from(service("--json").out);
    assertEquals(id, made.getString("client_id"));
    assertTrue(made.getBoolean("new") && made.getBoolean("enabled"));
    token(made.getString("client_secret"), 200);
    JsonPath again = JsonPath.from(service("--json", "--name", "Two").out);
    assertEquals("Two", again.getString("client_name"));
    assertNull(again.get("client_secret"), "it is not known any more");
    assertFalse(again.getBoolean("new"));
    JsonPath rotated = JsonPath.from(run("secret", "rotate", id, "--json").out);
    assertEquals(86_400, rotated.getInt("grace_seconds"));
    token(rotated.getString("client_secret"), 200);
    assertFalse(JsonPath.from(run("disable", id, "--json").out).getBoolean("enabled"));
    assertTrue(JsonPath.from(run("enable", id, "--json").out).getBoolean("enabled"));
  }

  @Test
  void without_an_id_it_says_what_is_missing() {
    Outcome refused = run("register");
    assertEquals(2, refused.status);
    assertTrue(refused.err.contains("OAUTH_CLIENT_ID"), refused.err);
  }

  @Test
  void a_client_is_shown_and_each_act_is_in_the_audit_log() {
    service("--secret", SECRET, "--name", "One");
    service("--secret", SECRET, "--name", "Two");
    assertEquals("Two", JsonPath.from(run("show", id, "--json").out).getString("client_name"));
    assertEquals(0, run("disable", id).status);
    assertTrue(run("show", id).out.contains("enabled: false"));
    assertEquals(0, run("enable", id).status);
    assertEquals(0, run("secret", "rotate", id).status);
    assertEquals(1, run("show", "nobody-" + id).status);
    JsonPath acts = JsonPath.from(Terminal.run("audit", "list", "--target", id, "--json").out());
    assertEquals(
        List.of(
            "client.secret.rotated",
            "client.enabled",
            "client.disabled",
            "client.changed",
            "client.registered"),
        acts.getList("action"));
    assertEquals("One", acts.getString("[3].before.client_name"));
    assertFalse(acts.prettify().contains(SECRET));
  }

  private Outcome service(String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(options, 0, all, 4, options.length);
    all[0] = "register";
    all[1] = "--id=" + id;
    all[2] = "--grants=client_credentials";
    all[3] = "--scopes=people.read,record.read";
    return run(all);
  }

  private Map<String, ?> listed() {
    return JsonPath.from(run("list", "--json").out).getMap("find { it.client_id == '" + id + "' }");
  }

  private Outcome run(String... arguments) {
    // Each command has a request's context of its own, as it has in a process of its own.
    var context = Arc.container().requestContext();
    context.terminate();
    context.activate();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(Arc.container().instance(ClientCommand.class).get(), factory())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int status = line.execute(arguments);
    line.getOut().flush();
    return new Outcome(status, out.toString(), err.toString());
  }

  private static CommandLine.IFactory factory() {
    return new CommandLine.IFactory() {
      @Override
      public <T> T create(Class<T> type) throws Exception {
        var bean = Arc.container().instance(type);
        return bean.isAvailable() ? bean.get() : CommandLine.defaultFactory().create(type);
      }
    };
  }

  private void token(String secret, int status) {
    new App(id, secret, null).token(OWN).then().statusCode(status);
  }
}
