package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.apikeys.NewKey;
import dev.holdfast.apikeys.OwnKeys;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Otp;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looks for what nobody may find in a stolen database file, after all of it was used. */
@QuarkusTest
@Tag("one-database")
class PlainSecretsTest {

  private static final String PASSWORD = "tundra velvet 9 spoons";
  private static final String SECOND = "/me/security/second-factor";

  @Inject Passwords passwords;
  @Inject OwnKeys keys;
  @Inject LoginEmails emails;

  private final Map<String, byte[]> secrets = new LinkedHashMap<>();
  private final Visitor visitor = new Visitor();
  private PersonId person;
  private String address;
  private String appKey;

  @Test
  void the_database_file_holds_no_secret_in_the_plain() throws IOException {
    person = PersonId.parse(Given.person(Map.of("nickname", "Findable Fiona"))).orElseThrow();
    address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, PASSWORD);
    secret("password", PASSWORD);
    NewKey key = new NewKey("a key", Set.of("facts"), null, List.of());
    secret("API key", keys.make(person, key, Source.UNKNOWN).text());
    password();
    secret("session", value("holdfast"));
    secret("browser", value("holdfast-browser"));
    visitor.open("/admin");
    secret("session of an app", value("holdfast-admin"));
    app();
    trust(); // and signed in with two factors, as a passkey wants it from now on
    passkey();
    mails();
    tokens();

    byte[] stored = database();
    assertTrue(contains(stored, "demo-partner".getBytes(StandardCharsets.UTF_8)), "control");
    secret("address", address);
    secret("a value of the record", "Findable Fiona");
    assertTrue(secrets.size() >= 14, secrets.keySet()::toString);
    secrets.forEach((name, secret) -> assertFalse(contains(stored, secret), name));
  }

  private void app() {
    Visitor.Place setup =
        visitor.send(visitor.open(SECOND).form("form[action$=/second-factor/app]"));
    String key = setup.page().select("code.key").text().replace(" ", "");
    secret("key of the app", key);
    secrets.put("key of the app, in bytes", new Base32().decode(key));
    Visitor.Place codes = visitor.send(setup.form("form[action$=/confirm]"), "code", Otp.now(key));
    TestClock.advance(Duration.ofSeconds(30)); // the next code is another one
    codes
        .page()
        .select(".codes li")
        .forEach(
            code -> {
              secret("recovery code " + secrets.size(), code.text());
              secret("recovery code " + secrets.size(), code.text().replace("-", ""));
            });
    appKey = key;
  }

  private void passkey() {
    Visitor.Place page = visitor.open("/me/security/passkeys");
    String options = visitor.open("/me/security/passkeys/options").answer().body();
    Matcher challenge = Pattern.compile("\"challenge\":\"([^\"]+)\"").matcher(options);
    assertTrue(challenge.find());
    secret("challenge", challenge.group(1));
    String answer = new SoftAuthenticator().create(options);
    Visitor.Place added = visitor.send(page.form("form[data-passkey=make]"), "response", answer);
    assertEquals("done=added", added.uri().getQuery());
  }

  private void trust() {
    visitor.send(visitor.open("/me/apps").form("form[action=/sign-out]"));
    Visitor.Place code = password();
    visitor.send(code.form("form[action$=/totp]"), "code", Otp.now(appKey), "trust", "yes");
    secret("trust", value("holdfast-trusted"));
    secret("second session", value("holdfast"));
  }

  /** An address to be verified: what was mailed, from the page that shows it in development. */
  private void mails() {
    Visitor.Place page = visitor.open("/me/security/emails");
    visitor.send(page.form("form[action='/me/security/emails']"), "address", "new-" + address);
    String mails = visitor.open("/dev/mail").answer().body();
    int mine = mails.indexOf("new-" + address);
    assertTrue(mine > 0);
    Matcher link = Pattern.compile("https?://[^\\s\"<]*?([A-Za-z0-9_-]{43})").matcher(mails);
    assertTrue(link.find(mine));
    secret("mailed link", link.group(1));
  }

  private void tokens() {
    App app = Issue.client();
    secret("client secret", app.secret());
    String code = Issue.code(app, "facts offline_access");
    secret("authorization code", code);
    var tokens = app.token(Issue.exchange(code));
    secret("access token", tokens.path("access_token"));
    secret("refresh token", tokens.path("refresh_token"));
  }

  private Visitor.Place password() {
    Visitor.Place page = visitor.open("/sign-in?return=/me/apps");
    Visitor.Place step = visitor.send(page.form("form.sign-in"), "address", address);
    secret("sign-in attempt " + secrets.size(), step.uri().getPath().replaceAll(".*/", ""));
    return visitor.send(step.form("form[action$=/password]"), "password", PASSWORD);
  }

  private String value(String cookie) {
    String signed = visitor.cookie(cookie);
    return signed.substring(0, signed.lastIndexOf('.'));
  }

  private void secret(String name, String value) {
    assertTrue(value.length() >= 12, name + " is too short to be looked for: " + value);
    secrets.put(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The file, and what is not in it yet. */
  private static byte[] database() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Path file = TestInstance.databasePath();
    for (Path part : new Path[] {file, Path.of(file + "-wal")}) {
      if (Files.exists(part)) {
        all.writeBytes(Files.readAllBytes(part));
      }
    }
    return all.toByteArray();
  }

  private static boolean contains(byte[] all, byte[] wanted) {
    // One character a byte, so that the search is the JDK's own.
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
