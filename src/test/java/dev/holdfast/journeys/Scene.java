package dev.holdfast.journeys;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.journeys.WhoMayCall.Row;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** An organization with all that one can have, and everybody who may call something or not. */
final class Scene {

  /** Those who call; see {@code who-may-call.txt}. */
  static final List<String> CALLERS =
      List.of(
          "anonymous",
          "account",
          "reader",
          "stranger",
          "elsewhere",
          "viewer",
          "developer",
          "owner",
          "support",
          "admin",
          "client",
          "key",
          "clientkey");

  private static final String API = TestInstance.url() + "/api";

  private final Team team = new Team("Scene " + UUID.randomUUID());
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();

  Scene() {
    for (String member : List.of("stranger", "elsewhere", "viewer", "developer", "owner")) {
      tokens.put(member, team.named(member).token());
    }
    tokens.put("support", team.support.token());
    tokens.put("admin", team.admin.token());
    tokens.put("account", Issue.acting(Issue.person(), "account"));
    tokens.put(
        "reader",
        Issue.tokens(Issue.client(), "facts activities training ledger").path("access_token"));
    App own = Issue.client(Issue.Trait.CREDENTIALS);
    tokens.put(
        "client",
        own.token(FormFields.of("grant_type", "client_credentials")).path("access_token"));
    tokens.put("key", key());
    tokens.put(
        "clientkey",
        made(
            "admin",
            "/clients/" + own.clientId() + "/api-keys",
            "{\"name\":\"k\",\"scopes\":[\"people.read\",\"people.write\",\"record.read\",\"record.write\",\"users.read\",\"users.write\",\"authn\"]}",
            "key"));
    things();
  }

  /** A key of the owner's, for all that she does. */
  private String key() {
    String account =
        Issue.acting(team.owner.person(), "account organizations facts activities training ledger");
    return as(account)
        .body(
            "{\"name\":\"k\",\"scopes\":[\"account\",\"organizations\",\"facts\",\"activities\",\"training\",\"ledger\"]}")
        .post(API + "/users/api-keys")
        .then()
        .statusCode(201)
        .extract()
        .path("key");
  }

  private void things() {
    String organization = "/organizations/" + team.id;
    String client = team.added(Map.of());
    String person = Given.person();
    String keyed = keyed();
    ids.put("/api/clients/{id}/api-keys", keyed); // before what it begins with
    ids.put("/api/organizations/{id}", team.id);
    ids.put("/api/clients/{id}", client);
    ids.put("/api/people/{id}", person);
    ids.put("/api/users/{id}", person);
    ids.put("{personId}", team.viewer.person().toString());
    ids.put(
        "{invitationId}",
        made(
            "owner",
            organization + "/invitations",
            "{\"email\":\"" + UUID.randomUUID() + "@example.org\",\"role\":\"viewer\"}",
            "id"));
    ids.put(
        "{keyId}",
        made(
            "owner",
            "/clients/" + keyed + "/api-keys",
            "{\"name\":\"k\",\"scopes\":[\"people.read\"]}",
            "id"));
    ids.put(
        "{secretId}", made("owner", "/clients/" + client + "/secrets", "{\"name\":\"two\"}", "id"));
    ids.put(
        "{restrictionId}",
        made(
            "owner",
            "/clients/" + client + "/access-restrictions",
            "{\"type\":\"ip\",\"effect\":\"deny\",\"cidr\":\"203.0.113.0/24\"}",
            "id"));
  }

  /** A client of the organization that may have keys of its own. */
  private String keyed() {
    String client = team.added(Map.of());
    as(tokens.get("admin"))
        .body(
            "{\"scope\":\"facts training people.read\","
                + "\"grant_types\":[\"authorization_code\",\"client_credentials\"]}")
        .patch(API + "/clients/" + client)
        .then()
        .statusCode(200);
    return client;
  }

  private String made(String caller, String path, String body, String what) {
    return as(tokens.get(caller))
        .body(body)
        .post(API + path)
        .then()
        .statusCode(201)
        .extract()
        .path(what);
  }

  /** The status of the answer. */
  int call(Row row, String caller) {
    RequestSpecification request =
        caller.equals("anonymous")
            ? given().contentType("application/json")
            : as(tokens.get(caller));
    boolean sends = !row.method().equals("GET") && !row.method().equals("DELETE");
    if (sends) {
      request.body(row.body().isEmpty() ? "{\"no\":1}" : row.body());
    }
    return request.request(row.method(), TestInstance.url() + path(row.path())).statusCode();
  }

  private String path(String template) {
    String path = template;
    for (Map.Entry<String, String> one : ids.entrySet()) {
      String key = one.getKey();
      String whole =
          key.startsWith("{") ? one.getValue() : key.replaceFirst("\\{[^}]*}", one.getValue());
      path = path.replace(key, whole);
    }
    return path.replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  /** All operations that the API's document tells of. */
  static List<String> operations() {
    String text = new Visitor().open("/q/openapi?format=json").answer().body();
    List<String> operations = new ArrayList<>();
    try {
      JsonNode paths = new ObjectMapper().readTree(text).path("paths");
      for (Map.Entry<String, JsonNode> path : paths.properties()) {
        for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
          operations.add(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    operations.removeIf(
        one -> !one.contains(" /api/") || one.matches("PARAMETERS .*|.* /api/probe"));
    return operations;
  }
}
