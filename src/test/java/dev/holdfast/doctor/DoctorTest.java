package dev.holdfast.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.doctor.Finding.Verdict;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code holdfast doctor}: it finds what is there to be found, and says no more than it knows. */
@QuarkusTest
class DoctorTest {

  private static final Pattern TEST = Pattern.compile("shown by (\\S+)\\.");
  private static final Installation.Times FINE =
      new Installation.Times(
          Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofDays(90), Duration.ofDays(30));

  @Test
  void what_is_true_by_design_names_a_test_that_is_there() {
    Installation here = fine();
    for (Requirement requirement : all()) {
      Matcher named = TEST.matcher(requirement.check().apply(here).because());
      if (named.find()) {
        Path file = Path.of("src/test/java/dev/holdfast", named.group(1) + ".java");
        assertTrue(Files.exists(file), requirement.id() + ": " + file);
      }
    }
  }

  @Test
  void a_careful_installation_keeps_all_of_it() {
    Installation here = fine();
    for (Requirement requirement : all()) {
      Finding found = requirement.check().apply(here);
      assertTrue(found.verdict() != Verdict.FAIL, requirement.id() + ": " + found.because());
    }
  }

  @Test
  void settings_that_are_not_fine_are_found() {
    Installation.Times slow =
        new Installation.Times(
            Duration.ofMinutes(11), Duration.ofHours(1), Duration.ofDays(9), Duration.ofDays(30));
    Installation here =
        new Installation(
            URI.create("http://id.example"), List.of("0.0.0.0/0"), "open", slow, List.of());
    assertEquals(List.of("2.6", "4.13", "4.14.2", "10.4.3", "10.4.3", "10.4.7"), failed(here));
  }

  @Test
  void clients_that_are_not_fine_are_named() {
    RegisteredClient client =
        client(AuthMethod.CLIENT_SECRET, false, "http://10.0.0.7/cb", ClientMetadata.NONE);
    Installation here =
        new Installation(URI.create("https://id.example"), List.of(), "off", FINE, List.of(client));
    List<String> failed = failed(here);
    assertTrue(
        failed.containsAll(List.of("2.1.1", "2.2.1", "2.5", "2.6", "10.4.6", "10.4.16")),
        failed.toString());
    Finding pkce = finding(here, "10.4.6");
    assertTrue(pkce.because().endsWith(": an-app"), pkce.because());
  }

  @Test
  void the_command_says_it_to_people_and_to_programs() throws Exception {
    StringWriter out = new StringWriter();
    CommandLine line =
        new CommandLine(Arc.container().instance(DoctorCommand.class).get())
            .setOut(new PrintWriter(out, true));
    // Tests are served without TLS, which is found.
    assertEquals(1, line.execute());
    assertTrue(out.toString().contains("not-applicable  ASVS 5.0"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, line.execute("--json", "--level", "1"));
    JsonNode found = new ObjectMapper().readTree(out.toString());
    assertTrue(found.size() > 3);
    for (JsonNode one : found) {
      assertEquals("ASVS 5.0", one.path("specification").asText());
      assertTrue(Set.of("pass", "fail", "not-applicable").contains(one.path("verdict").asText()));
    }
  }

  private static Stream<Requirement> stream() {
    return Stream.of(Rfc9700.ALL, Asvs.ALL).flatMap(List::stream);
  }

  private static List<Requirement> all() {
    return stream().toList();
  }

  private static List<String> failed(Installation here) {
    return stream()
        .filter(requirement -> requirement.check().apply(here).verdict() == Verdict.FAIL)
        .map(Requirement::id)
        .toList();
  }

  private static Finding finding(Installation here, String id) {
    return stream()
        .filter(requirement -> requirement.id().equals(id))
        .map(requirement -> requirement.check().apply(here))
        .findFirst()
        .orElseThrow();
  }

  private static Installation fine() {
    ClientMetadata careful =
        new ClientMetadata(
            new ObjectMapper()
                .valueToTree(
                    Map.of(
                        "dpop_bound_access_tokens", true,
                        "require_pushed_authorization_requests", true)));
    RegisteredClient client =
        client(AuthMethod.PRIVATE_KEY_JWT, true, "https://app.example/cb", careful);
    return new Installation(
        URI.create("https://id.example"), List.of("10.0.0.1"), "token", FINE, List.of(client));
  }

  private static RegisteredClient client(
      AuthMethod method, boolean pkce, String redirect, ClientMetadata metadata) {
    return new RegisteredClient(
        "an-app",
        "An app",
        null,
        null,
        null,
        List.of(redirect),
        Set.of("openid"),
        Set.of(GrantTypes.AUTHORIZATION_CODE),
        method,
        pkce,
        "ES256",
        "RS256",
        List.of(),
        false,
        metadata,
        true);
  }
}
