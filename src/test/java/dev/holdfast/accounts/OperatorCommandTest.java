package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command in this process; as a process of its own, the packaged tests run it. */
@QuarkusTest
class OperatorCommandTest {

  private static final Pattern LINK = Pattern.compile("http://\\S+/welcome\\?link=(\\S{43})\\s");
  private static final String WELCOME = "form[action=/welcome]";
  private final String address = "op-" + System.nanoTime() + "@mail.example";

  private record Outcome(int status, String out, String err) {
    String link() {
      Matcher link = LINK.matcher(out);
      assertTrue(link.find(), out);
      return link.group().strip();
    }
  }

  @Test
  void the_first_operator_comes_in_by_a_link_that_is_shown_once() throws IOException {
    Outcome made = run("create", "--email", address, "--name", "Grace");
    assertEquals(0, made.status, made.err);
    String secret = made.link().substring(made.link().indexOf('=') + 1);
    assertFalse(stored(secret), "the link's secret is in the database");
    Visitor grace = new Visitor();
    Visitor.Place page = grace.open(made.link());
    assertEquals(address, page.page().select("#email").val());
    grace.send(page.form(WELCOME), "by", "password", "password", WelcomePagesTest.PASSWORD);
    Visitor.Place people = grace.open("/admin/people");
    assertEquals(200, people.status());
    assertTrue(people.page().text().contains("Grace"));
    assertEquals(410, grace.open(made.link()).status());
    assertEquals(1, run("create", "--email", address).status);
  }

  @Test
  void until_she_has_come_a_new_link_takes_the_place_of_the_one_before() {
    String first = run("create", "--email", address).link();
    TestClock.advance(Duration.ofHours(25));
    assertEquals(410, new Visitor().open(first).status());
    String second = run("create", "--email", address).link();
    assertEquals(200, new Visitor().open(second).status());
    String third = run("create", "--email", address, "--expires", "30m").link();
    assertEquals(410, new Visitor().open(second).status());
    assertEquals(200, new Visitor().open(third).status());
  }

  @Test
  void without_an_address_she_comes_by_a_passkey_and_stores_no_address() {
    Visitor grace = new Visitor();
    String link = run("create").link();
    Visitor.Place page = grace.open(link);
    assertTrue(page.page().select("#password, #email").isEmpty());
    SoftAuthenticator device = new SoftAuthenticator();
    Visitor.Place in = WelcomePagesTest.byPasskey(grace, link, page, device);
    assertEquals("/me/security", in.uri().getPath());
    assertEquals(200, grace.open("/admin/people").status());
    assertTrue(grace.open("/me/security/emails").page().select("article").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--email=nobody", "--expires=soon", "--expires=0s", "--expires=8d"})
  void what_cannot_be_is_refused(String option) {
    assertEquals(2, run("create", option).status);
  }

  private static boolean stored(String secret) throws IOException {
    Path database = TestInstance.databasePath();
    for (String suffix : new String[] {"", "-wal"}) {
      Path file = Path.of(database + suffix);
      if (Files.exists(file)
          && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
        return true;
      }
    }
    return false;
  }

  private static Outcome run(String... arguments) {
    Terminal.Outcome done =
        Terminal.run(
            Stream.concat(Stream.of("operator"), Stream.of(arguments)).toArray(String[]::new));
    return new Outcome(done.status(), done.out(), done.err());
  }
}
