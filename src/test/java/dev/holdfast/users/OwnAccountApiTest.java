package dev.holdfast.users;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's own account over HTTP. */
@QuarkusTest
class OwnAccountApiTest {

  private static final String ME = TestInstance.url() + "/api/users/me";

  private final String own = "own" + System.nanoTime();
  private final PersonId ada = Issue.person();
  private final App app = Issue.client(Issue.Trait.MANAGES);
  private final String token = Issue.tokens(app, ada, "account").path("access_token");

  @Test
  void she_reads_and_replaces_her_profile_through_an_app_that_asserts_it() {
    call()
        .body(Map.of("username", own, "givenName", "Ada", "phoneNumber", "+1 604"))
        .put(ME)
        .then()
        .statusCode(200)
        .body("id", is(ada.toString()), "username", is(own), "givenName", is("Ada"))
        .body("state", is("active"), "role", is("user"), "phoneNumberVerified", is(false));
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("record.read"))
        .get(TestInstance.url() + "/api/people/" + ada + "/facts")
        .then()
        .body("items.source", everyItem(is(app.clientId())));
    call().body(Map.of("familyName", "King")).put(ME).then().statusCode(200);
    call()
        .get(ME)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("familyName", is("King"), "givenName", nullValue(), "username", nullValue())
        .body("phoneNumber", nullValue());
  }

  @Test
  void a_patch_changes_what_it_names() {
    call().body(Map.of("givenName", "Ada", "nickname", "A")).put(ME).then().statusCode(200);
    call()
        .contentType("application/merge-patch+json")
        .body("{\"nickname\":null,\"familyName\":\"King\"}")
        .patch(ME)
        .then()
        .statusCode(200)
        .body("givenName", is("Ada"), "familyName", is("King"), "nickname", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'emailVerified':true} | /emailVerified",
        "{'phoneNumberVerified':true} | /phoneNumberVerified",
        "{'active':false} | /active",
        "{'role':'admin'} | /role",
        "{'state':'active'} | /state",
        "{'groups':[]} | /groups",
        "{'id':'x'} | /id",
        "{'email':'nowhere'} | /email",
        "{'picture':'javascript:alert(1)'} | /picture",
      })
  void what_is_not_hers_to_say_is_refused(String body, String path) {
    String json = body.replace('\'', '"');
    call().body(json).put(ME).then().statusCode(400).body("errors.path", contains(path));
    call().body(json).patch(ME).then().statusCode(400).body("errors.path", contains(path));
  }

  @Test
  void an_address_is_hers_when_she_has_verified_it() {
    String first = own + "@mail.example";
    String second = "second-" + first;
    Issue.bean(LoginEmails.class)
        .addVerified(ada, EmailAddress.parse(first).orElseThrow(), Source.UNKNOWN);
    call().body(Map.of("email", second)).patch(ME).then().statusCode(200).body("email", is(first));
    assertTrue(Mailbox.newest(second).subject().contains("Confirm"));
    Issue.bean(LoginEmails.class)
        .addVerified(ada, EmailAddress.parse(second).orElseThrow(), Source.UNKNOWN);
    call().body(Map.of("email", second)).patch(ME).then().statusCode(200).body("email", is(second));
  }

  @Test
  void nobody_learns_whose_an_address_is() {
    String address = "taken-" + own + "@mail.example";
    Issue.bean(LoginEmails.class)
        .addVerified(Issue.person(), EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    call().body(Map.of("email", address)).patch(ME).then().statusCode(200);
  }

  @Test
  void she_deactivates_it_and_her_token_ends_at_once() {
    String address = own + "@mail.example";
    Issue.bean(LoginEmails.class)
        .addVerified(ada, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    call().delete(ME).then().statusCode(200).body("state", is("leaving"));
    call().get(ME).then().statusCode(401);
    assertEquals("Your account is deactivated", Mailbox.newest(address).subject());
    assertTrue(Mailbox.newest(address).link().endsWith("/sign-in"));
  }

  @Test
  void nobody_else_gets_in() {
    given().get(ME).then().statusCode(401);
    for (String scope : new String[] {"users.read users.write", "people.read"}) {
      given()
          .header("Authorization", "Bearer " + Given.partnerToken(scope))
          .get(ME)
          .then()
          .statusCode(403);
    }
    String other = Issue.acting(Issue.person(Role.ADMIN), "organizations admin");
    given().header("Authorization", "Bearer " + other).delete(ME).then().statusCode(403);
  }

  private RequestSpecification call() {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }
}
