package dev.holdfast.sharing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Imported;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token for single items reads these and no more, as long as the person allows them. */
@QuarkusTest
class MyItemsTest {

  private static final String THREE = "facts:given_name facts:family_name facts:birthdate";

  private final App app =
      Imported.client(
          """
          {"scope": "openid profile facts training", "redirect_uris": ["%s"],
           "authorization_details_types": ["holdfast_record"]}
          """
              .formatted(Issue.REDIRECT));
  private final PersonId person = Issue.person();

  @BeforeEach
  void aRecord() {
    fact("given_name", "Ada");
    fact("family_name", "Lovelace");
    fact("birthdate", "1985-12-10");
  }

  @Test
  void no_query_of_a_list_leads_to_more() {
    fact("given_name", "Augusta");
    String token = tokens("facts:given_name").path("access_token");
    for (String query :
        List.of(
            "",
            "?limit=1",
            "?from=2000-01-01T00:00:00Z",
            "?to=2900-01-01T00:00:00Z",
            "?name=given_name",
            "?cursor=" + cursor(tokens("facts").path("access_token")))) {
      for (String value : values(token, query)) {
        assertEquals("Augusta", value, query);
      }
    }
    assertEquals(List.of("Augusta"), values(token, "?limit=1"));
    assertEquals(List.of(), values(token, "?name=birthdate"));
    assertEquals(List.of(), values(token, "?name=nickname"));
    assertEquals(400, me(token, "?history=include").statusCode());
    for (String other : new String[] {"activities", "training"}) {
      App.me(token, other).then().statusCode(403);
    }
    me(token, "").then().header("Link", containsString("rel=\"first\""));
    assertFalse(me(token, "?limit=1").headers().getValues("Link").toString().contains("next"));
    String anyones = TestInstance.url() + "/api/people/" + person + "/facts";
    given().header("Authorization", "Bearer " + token).get(anyones).then().statusCode(403);
    String userinfo = TestInstance.url() + "/api/oauth/userinfo";
    given().header("Authorization", "Bearer " + token).get(userinfo).then().statusCode(403);
    String signedIn = tokens("openid facts:given_name").path("access_token");
    given()
        .header("Authorization", "Bearer " + signedIn)
        .get(userinfo)
        .then()
        .statusCode(200)
        .body("given_name", nullValue());
  }

  @Test
  void what_she_does_not_allow_any_more_is_not_read_by_the_next_request() {
    String token = tokens(THREE).path("access_token");
    assertEquals(3, values(token, "").size());
    LiveGrant fewer = Issue.grant(app, person, "facts:birthdate", null);
    assertEquals(List.of("1985-12-10"), values(token, ""));
    Issue.grant(app, person, "training", null);
    assertEquals(403, me(token, "").statusCode());
    Issue.grant(app, person, "facts", null);
    assertEquals(3, values(token, "").size(), "it is for three, of all that she allows");
    Issue.bean(Grants.class).withdraw(person, fewer.id());
    assertEquals(401, me(token, "").statusCode());
  }

  @Test
  void what_she_has_said_no_to_is_in_no_token_for_all_of_its_sort() {
    String token = tokens("facts").path("access_token");
    assertEquals(3, values(token, "").size());
    LiveGrant grant =
        Issue.bean(Grants.class)
            .give(
                new dev.holdfast.consent.Given(
                    person,
                    app.clientId(),
                    Set.of("facts:given_name"),
                    Set.of("facts:birthdate", "facts:nickname"),
                    null,
                    Set.of("facts")));
    assertEquals(Set.of("Ada", "Lovelace"), Set.copyOf(values(token, "")));
    assertEquals(List.of(), values(token, "?name=birthdate"));
    assertFalse(grant.allows("facts:birthdate"));
  }

  /** While she changes her mind, each answer is one of what she allowed, and none is a mixture. */
  @Test
  void each_read_is_of_a_grant_that_stood() throws Exception {
    String token = tokens(THREE).path("access_token");
    List<String> grants = List.of(THREE, "facts:birthdate", "facts:given_name facts:birthdate");
    Set<Set<String>> fine =
        Set.of(
            Set.of("Ada", "Lovelace", "1985-12-10"),
            Set.of("1985-12-10"),
            Set.of("Ada", "1985-12-10"));
    Set<String> wrong = new ConcurrentSkipListSet<>();
    ExecutorService readers = Executors.newFixedThreadPool(4);
    List<Future<?>> reading = new ArrayList<>();
    for (int reader = 0; reader < 4; reader++) {
      reading.add(
          readers.submit(
              () -> {
                for (int i = 0; i < 15; i++) {
                  Set<String> read = new TreeSet<>(values(token, ""));
                  if (!fine.contains(read)) {
                    wrong.add(read.toString());
                  }
                }
              }));
    }
    for (int i = 0; i < 15; i++) {
      Issue.grant(app, person, grants.get(i % 3), null);
    }
    Issue.grant(app, person, "facts:birthdate", null);
    assertEquals(List.of("1985-12-10"), values(token, ""), "from the next request on");
    for (Future<?> one : reading) {
      one.get();
    }
    readers.shutdown();
    assertTrue(wrong.isEmpty(), wrong.toString());
  }

  private Response tokens(String rights) {
    return Issue.tokens(app, person, rights).then().statusCode(200).extract().response();
  }

  private void fact(String name, String value) {
    Given.fact(person.toString(), name, value).then().statusCode(201);
  }

  private static Response me(String token, String query) {
    return App.me(token, "facts" + query);
  }

  private static List<String> values(String token, String query) {
    return me(token, query).then().statusCode(200).extract().path("items.value");
  }

  /** Where a page of all facts ends. */
  private static String cursor(String token) {
    String link = me(token, "?limit=1").headers().getValues("Link").toString();
    return link.replaceAll(".*?[?&]cursor=([^&>]*).*", "$1");
  }
}
