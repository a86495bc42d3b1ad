package dev.holdfast.restrictions;

import static dev.holdfast.oauth.Issue.bean;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.apikeys.NewKey;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.usage.Refusal;
import dev.holdfast.usage.Refusals;
import dev.holdfast.usage.Usage;
import dev.holdfast.usage.UsageDay;
import dev.holdfast.usage.UsageWriter;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What restricts a client holds at its next request, whatever it was given before. */
@QuarkusTest
class EnforcementTest {

  private static final String ELSEWHERE = "{\"type\":\"ip\",\"cidr\":\"198.51.100.0/24\"}";

  @Test
  void a_token_of_before_is_refused_from_elsewhere_and_good_again_without() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts").path("access_token");
    me(token, "203.0.113.7").then().statusCode(200);
    Restriction elsewhere = restrict(app, ELSEWHERE);
    me(token, "203.0.113.7").then().statusCode(403);
    me(token, "198.51.100.9").then().statusCode(200);
    bean(AccessRestrictions.class).remove(app.clientId(), elsewhere.id());
    me(token, "203.0.113.7").then().statusCode(200);
  }

  @Test
  void a_stranger_with_a_token_learns_nothing_and_the_owner_all() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts").path("access_token");
    Restriction elsewhere = restrict(app, ELSEWHERE);
    me(token, "203.0.113.7")
        .then()
        .statusCode(403)
        .body("detail", not(containsString(elsewhere.id())))
        .body("detail", not(containsString("198.51")));
    Refusal refused = refusals(app).get(0);
    assertEquals(elsewhere.id(), refused.restriction());
    assertEquals("203.0.113.7", refused.address());
    assertEquals("/api/people/me/facts", refused.path());
    assertEquals(403, refused.status());
    assertTrue(refused.reason().contains(elsewhere.id()), refused.reason());
  }

  @Test
  void a_client_that_shows_who_it_is_is_told_which_one_refuses_it() {
    App app = Issue.client(Issue.Trait.CREDENTIALS);
    Restriction elsewhere = restrict(app, ELSEWHERE);
    app.token(FormFields.of("grant_type", "client_credentials"))
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", containsString(elsewhere.id()));
    new App(app.clientId(), "not its secret", null)
        .token(FormFields.of("grant_type", "client_credentials"))
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
    assertTrue(
        refusals(app).stream().anyMatch(one -> one.reason().startsWith("invalid_client")),
        "its owner sees that somebody tried");
  }

  @Test
  void introspection_and_revocation_are_refused_like_the_token_endpoint() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts").path("access_token");
    restrict(app, ELSEWHERE);
    app.introspect(token).then().statusCode(403);
    app.revoke(token).then().statusCode(403);
    app.push(FormFields.of("scope", "facts")).then().statusCode(403);
  }

  @Test
  void what_may_be_called_says_nothing_of_where_tokens_are_had() {
    App app = Issue.client();
    restrict(app, "{\"type\":\"api\",\"path\":\"/api/people/me/facts\",\"methods\":[\"GET\"]}");
    String token = Issue.tokens(app, "openid facts training").path("access_token");
    me(token, "203.0.113.7").then().statusCode(200);
    App.me(token, "training").then().statusCode(403);
    userinfo(token).then().statusCode(403);
    restrict(app, "{\"type\":\"api\",\"scope\":\"training\"}");
    App.me(token, "training").then().statusCode(200);
    restrict(app, "{\"type\":\"api\",\"effect\":\"deny\",\"scope\":\"facts\"}");
    me(token, "203.0.113.7").then().statusCode(403);
  }

  @Test
  void a_token_in_a_form_is_no_way_around() {
    App app = Issue.client();
    String token = Issue.tokens(app, "openid").path("access_token");
    restrict(app, "{\"type\":\"api\",\"effect\":\"deny\",\"scope\":\"openid\"}");
    given()
        .formParam("access_token", token)
        .post(TestInstance.url() + "/api/oauth/userinfo")
        .then()
        .statusCode(403);
  }

  @Test
  void a_rate_that_is_used_up_says_when_to_come_again() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts").path("access_token");
    restrict(app, "{\"type\":\"rate\",\"perMinute\":2,\"perDay\":100}");
    me(token, "203.0.113.7").then().statusCode(200);
    me(token, "203.0.113.7").then().statusCode(200);
    me(token, "203.0.113.7").then().statusCode(429).header("Retry-After", notNullValue());
  }

  @Test
  void a_key_that_is_refused_uses_up_no_rate_of_its_client() {
    App app = Issue.client(Issue.Trait.CREDENTIALS);
    restrict(app, "{\"type\":\"rate\",\"perMinute\":1}");
    KeyOwner owner = KeyOwner.of(app.clientId());
    List<Restriction> away = List.of(restriction(ELSEWHERE));
    String refused = key(owner, away);
    for (int i = 0; i < 3; i++) {
      people(refused).then().statusCode(403);
    }
    String good = key(owner, List.of());
    people(good).then().statusCode(200);
    people(good).then().statusCode(429);
  }

  private static String key(KeyOwner owner, List<Restriction> restrictions) {
    String text = ApiKeys.text(owner);
    bean(ApiKeys.class)
        .add(owner, new NewKey("A key", Set.of("people.read"), null, restrictions), text);
    return text;
  }

  private static Response people(String key) {
    return given().header("X-API-Key", key).get(TestInstance.url() + "/api/people");
  }

  @Test
  void a_client_that_is_gone_has_none_and_gets_none() {
    AccessRestrictions all = bean(AccessRestrictions.class);
    assertTrue(all.remove("c-nobody", "x").isEmpty());
    Restriction one = restriction(ELSEWHERE);
    assertThrows(Problem.class, () -> all.add("c-nobody", one));
  }

  @Test
  void an_origin_that_is_allowed_has_to_be_sent() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts").path("access_token");
    restrict(app, "{\"type\":\"origin\",\"origin\":\"https://app.example:443\"}");
    me(token, "203.0.113.7").then().statusCode(403);
    given()
        .header("Authorization", "Bearer " + token)
        .header("Origin", "https://app.example")
        .get(TestInstance.url() + "/api/people/me/facts")
        .then()
        .statusCode(200);
  }

  @Test
  void what_is_used_is_counted_by_days() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts").path("access_token");
    me(token, "203.0.113.7").then().statusCode(200);
    me(token, "203.0.113.7").then().statusCode(200);
    App.me(token, "training").then().statusCode(403);
    bean(UsageWriter.class).write();
    LocalDate today = LocalDate.ofInstant(bean(Clock.class).instant(), ZoneOffset.UTC);
    assertEquals(
        List.of(
            new UsageDay(today.minusDays(1), 0, 0, 0, 0, 0), new UsageDay(today, 1, 2, 0, 1, 0)),
        bean(Usage.class).of(app.clientId(), today.minusDays(1), today));
    assertTrue(bean(Usage.class).totals(today, today).get(0).reads() >= 2);
    assertTrue(refusals(app).get(0).reason().contains("training"), "" + refusals(app));
  }

  @Test
  void a_flood_of_refusals_is_a_line_or_two() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts").path("access_token");
    restrict(app, ELSEWHERE);
    for (int i = 0; i < 30; i++) {
      me(token, "203.0.113.7").then().statusCode(403);
    }
    List<Refusal> found = refusals(app);
    assertEquals(30, found.stream().mapToLong(Refusal::times).sum());
    assertTrue(found.size() < 30, "" + found.size());
  }

  private static List<Refusal> refusals(App app) {
    bean(UsageWriter.class).write();
    return bean(Refusals.class).of(app.clientId(), 50);
  }

  private static Restriction restriction(String json) {
    Faults faults = new Faults();
    Restriction restriction =
        bean(AccessRestrictions.class)
            .read(JsonBody.read(json.getBytes(StandardCharsets.UTF_8)), "", faults);
    faults.throwIfAny();
    return restriction;
  }

  private static Restriction restrict(App app, String json) {
    Restriction restriction = restriction(json);
    bean(AccessRestrictions.class).add(app.clientId(), restriction);
    return restriction;
  }

  private static Response userinfo(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/oauth/userinfo");
  }

  private static Response me(String token, String from) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("X-Forwarded-For", from)
        .get(TestInstance.url() + "/api/people/me/facts");
  }
}
