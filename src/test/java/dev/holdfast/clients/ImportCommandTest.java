package dev.holdfast.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Clients in a file, as operators keep them under version control. */
@QuarkusTest
class ImportCommandTest {

  @Inject Clients clients;
  @TempDir Path directory;

  private final String id = "file-" + Tokens.random().substring(0, 8);

  private record Outcome(int status, String out, String err) {}

  @Test
  void a_file_registers_its_clients_and_can_be_repeated() throws IOException {
    String file =
        """
        [{"client_id": "%1$s-web", "client_secret": "a-secret-of-32-characters-or-more",
          "client_name": "A suite", "redirect_uris": ["https://rp.example/cb"],
          "response_types": ["code"], "grant_types": ["authorization_code", "refresh_token"],
          "scope": "openid profile offline_access", "require_pkce": false,
          "token_endpoint_auth_method": "client_secret_basic",
          "post_logout_redirect_uris": ["https://rp.example/bye"], "contacts": ["a@rp.example"],
          "policy_uri": "https://rp.example/privacy", "tos_uri": null},
         {"client_id": "%1$s-own", "scope": "people.read"}]
        """
            .formatted(id);
    Outcome first = run(file);
    assertEquals(0, first.status, first.err);
    assertTrue(first.err.contains("[0].contacts: ignored."), first.err);
    assertTrue(first.out.contains("Its secret, shown this once: "), first.out);
    RegisteredClient web = clients.find(id + "-web").orElseThrow();
    assertFalse(web.requirePkce());
    assertEquals("RS256", web.idTokenSignedResponseAlg());
    assertEquals("https://rp.example/privacy", web.policyUri());
    assertNull(web.tosUri());
    String secret = first.out.replaceAll("(?s).*this once: (\\S+).*", "$1");
    token(id + "-own", secret);

    Outcome again = run(file);
    assertEquals(0, again.status, again.err);
    assertFalse(again.out.contains("this once"), again.out);
    assertEquals(web, clients.find(id + "-web").orElseThrow());
    token(id + "-own", secret);
  }

  @Test
  void a_file_with_faults_registers_none_and_names_them_all() throws IOException {
    Outcome done =
        run(
            """
            [{"client_id": "%1$s", "redirect_uris": ["https://rp.example/cb"]},
             {"client_id": 7, "redirect_uris": "x"},
             {"client_id": "%1$s-2", "token_endpoint_auth_method": "none",
              "redirect_uris": ["https://rp.example/cb"], "require_pkce": false,
              "policy_uri": "javascript:alert(1)", "tos_uri": 7}]
            """
                .formatted(id));
    assertEquals(2, done.status);
    assertTrue(done.err.contains("[1].client_id: must be a string."), done.err);
    assertTrue(done.err.contains("[1].redirect_uris: must be an array of strings."), done.err);
    assertTrue(done.err.contains("[2]: A public client must use PKCE"), done.err);
    assertTrue(done.err.contains("[2]: policy_uri must be an https address."), done.err);
    assertTrue(done.err.contains("[2]: tos_uri must be an https address."), done.err);
    assertTrue(clients.find(id).isEmpty());
  }

  @Test
  void what_is_no_such_file_is_said() throws IOException {
    assertTrue(run("{}").err.contains("must hold a JSON array"));
    assertEquals(2, run("[").status);
    String twice = "{\"client_id\": \"" + id + "\", \"scope\": \"people.read\"}";
    assertTrue(run("[" + twice + "," + twice + "]").err.contains("more than once"));
    assertTrue(clients.find(id).isEmpty());
  }

  private static void token(String id, String secret) {
    new App(id, secret, null)
        .token(FormFields.of("grant_type", "client_credentials"))
        .then()
        .statusCode(200);
  }

  @Test
  void a_directory_is_no_file() {
    Outcome outcome = run(directory);
    assertEquals(2, outcome.status);
    assertTrue(outcome.err.contains("There is no file"), outcome.err);
  }

  private Outcome run(String json) throws IOException {
    return run(Files.writeString(directory.resolve("clients.json"), json));
  }

  private Outcome run(Path file) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    var container = Arc.container();
    CommandLine line =
        new CommandLine(
            ClientCommand.class,
            new CommandLine.IFactory() {
              @Override
              public <K> K create(Class<K> type) throws Exception {
                var bean = container.instance(type);
                return bean.isAvailable() ? bean.get() : CommandLine.defaultFactory().create(type);
              }
            });
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = line.execute("import", file.toString());
    return new Outcome(status, out.toString(), err.toString());
  }
}
