package dev.holdfast.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.FormElement;

/** Somebody who has made herself an API key at her own page, so that it is there on the binary. */
public record KeyHolder(String person, Visitor visitor, String key) {

  private static final String KEYS = "/me/security/api-keys";

  /** Signs her in, in a browser of her own, and makes her a key for these scopes. */
  public static KeyHolder of(String person, String... scopes) {
    Visitor visitor = new Visitor();
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", person);
    FormElement form = visitor.open(KEYS).form("form[action='" + KEYS + "']");
    List<String> fields = new ArrayList<>(List.of("name", "A key of hers"));
    for (String scope : scopes) {
      fields.addAll(List.of("scope", scope));
    }
    Visitor.Place made = visitor.send(form, fields.toArray(String[]::new));
    String key = made.page().select("#key").text();
    if (key.isEmpty()) {
      throw new AssertionError("no key: " + made.uri() + "\n" + made.page().text());
    }
    return new KeyHolder(person, visitor, key);
  }

  public RequestSpecification call() {
    return given().header("X-API-Key", key).contentType("application/json");
  }
}
