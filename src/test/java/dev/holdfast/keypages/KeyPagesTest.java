package dev.holdfast.keypages;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** A person's own page of keys. */
@QuarkusTest
class KeyPagesTest {

  private static final String HERE = "/me/security/api-keys";

  private final Visitor visitor = new Visitor();

  @Test
  void a_key_is_made_shown_once_used_and_revoked() {
    signIn();
    Visitor.Place made = make("Backup", "facts");
    assertEquals(200, made.status());
    String key = made.page().select("#key").text();
    assertTrue(key.startsWith("hf_pk_"), key);
    assertEquals(200, read(key));
    Visitor.Place list = visitor.open(HERE);
    assertTrue(list.page().text().contains("Backup"), list.page().text());
    assertFalse(list.page().html().contains(key));
    assertTrue(list.page().text().contains("used once in the last 30 days"), list.page().text());
    Visitor.Place log = visitor.open("/me/security/log");
    assertTrue(log.page().text().contains("API key made"), log.page().text());
    assertFalse(log.page().html().contains(key));
    Visitor.Place revoked = visitor.send(list.form("form[action$=/revoke]"));
    assertTrue(revoked.page().text().contains("Revoked"), revoked.page().text());
    assertEquals(401, read(key));
  }

  @Test
  void what_is_wrong_is_said_and_what_was_typed_stays() {
    signIn();
    Visitor.Place answer =
        visitor.send(form(), "name", "My program", "scope", "facts", "addresses", "nowhere");
    assertEquals(400, answer.status());
    assertTrue(answer.page().text().contains("No key was made"), answer.page().text());
    assertEquals("My program", answer.page().select("#name").attr("value"));
    assertEquals("nowhere", answer.page().select("#addresses").text());
    assertEquals(1, answer.page().select("input[value=facts][checked]").size());
    assertEquals(0, answer.page().select("input[value=admin]").size());
  }

  @Test
  void a_form_of_elsewhere_makes_none() {
    signIn();
    assertEquals(403, visitor.send(form(), "csrf", "x", "name", "n", "scope", "facts").status());
  }

  private Visitor.Place make(String name, String scope) {
    return visitor.send(form(), "name", name, "scope", scope);
  }

  private FormElement form() {
    return visitor.open(HERE).form("form[action='" + HERE + "']");
  }

  private static int read(String key) {
    return given()
        .header("X-API-Key", key)
        .get(TestInstance.url() + "/api/people/me/facts")
        .statusCode();
  }

  private void signIn() {
    String person = Given.person(Map.of("given_name", "Ada"));
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", person);
  }
}
