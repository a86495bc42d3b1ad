package dev.holdfast.journeys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.accounts.Invitations;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Tables;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What somebody signs in with is in no table in the plain: while she is here, and on her way. */
@QuarkusTest
class PlainAddressesTest {

  private static final String PASSWORD = "tundra velvet 9 spoons";
  private static final String TYPED = "main form:has([type=email])";

  @Inject DataSource data;
  @Inject People people;
  @Inject LoginEmails emails;
  @Inject Invitations invitations;

  private final String unique = "w" + Long.toString(System.nanoTime(), 36);
  private final String address = unique + ".Ada@mail.example";
  private final String unknown = unique + ".nobody@mail.example";
  private final Visitor visitor = new Visitor();

  @Test
  void no_table_has_an_address_or_a_username() throws SQLException {
    PersonId person = signUp();
    user();
    signInAndReset();
    invitations.invite(people.add(Role.ADMIN).id(), parsed("invited@"), "Come", Duration.ofDays(1));
    Team team = new Team("Team " + UUID.randomUUID());
    invite(team, 201);
    onTheWay();
    assertEquals(List.of(), Tables.with(data, unique));

    assertEquals(person, emails.owner(EmailAddress.parse(address).orElseThrow()).orElseThrow());
    assertEquals(address, emails.primary(person).orElseThrow().address().toString());
    invite(team, 409);
    assertTrue(visitor.open("/me/security/emails").page().text().contains(unique + ".second@"));
  }

  /** By e-mail, and then a second address that is not verified yet, one verified and removed. */
  private PersonId signUp() {
    visitor.send(visitor.open("/sign-up").form(TYPED), "email", address);
    Visitor.Place page = visitor.open(Mailbox.newest(address).link());
    visitor.send(page.form("form[action=/welcome]"), "password", PASSWORD);
    PersonId person = emails.owner(EmailAddress.parse(address).orElseThrow()).orElseThrow();
    Visitor.Place own = visitor.open("/me/security/emails");
    visitor.send(own.form("form[action='/me/security/emails']"), "address", at("second@"));
    emails.addVerified(person, parsed("third@"), Source.UNKNOWN);
    UUID third = emails.of(person).get(2).id();
    emails.makePrimary(person, third, Source.UNKNOWN);
    emails.makePrimary(person, emails.of(person).get(0).id(), Source.UNKNOWN);
    emails.remove(person, third, Source.UNKNOWN);
    return person;
  }

  /** Whom a product brings, with a name that she signs in with there; the answer is kept. */
  private void user() {
    String users = TestInstance.url() + "/api/users";
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
        .header("Idempotency-Key", unique)
        .contentType("application/json")
        .body(Map.of("username", unique + ".Bob", "email", at("bob@"), "emailVerified", false))
        .post(users)
        .then()
        .statusCode(201);
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.read"))
        .queryParam("username", unique + ".bOB")
        .get(users)
        .then()
        .body("items.size()", is(1))
        .body("items[0].username", is(unique + ".Bob"))
        .body("items[0].email", is(at("bob@")));
  }

  private void signInAndReset() {
    for (String typed : List.of(address, unknown)) {
      Visitor stranger = new Visitor();
      Visitor.Place page = stranger.open("/sign-in?return=/me/apps");
      Visitor.Place step = stranger.send(page.form("form.sign-in"), "address", typed);
      assertTrue(step.answer().body().contains(typed), step.page().text());
      stranger.send(step.form("form[action$=/magic-link]"));
      stranger.send(stranger.open("/password-reset").form(TYPED), "email", typed);
      stranger.send(stranger.open("/sign-up").form(TYPED), "email", typed);
    }
  }

  /** A client that says whom it means, to the browser's address and ahead of it. */
  private void onTheWay() {
    App app = Issue.client();
    App.Ask ask = App.ask("facts");
    new Visitor().open(app.address(ask, "login_hint", address));
    app.push(app.parameters(ask).with("login_hint", address)).then().statusCode(201);
  }

  private void invite(Team team, int status) {
    team.owner
        .call()
        .body(Map.of("email", at("Member@"), "role", "viewer"))
        .post(team.url + "/invitations")
        .then()
        .statusCode(status);
  }

  private EmailAddress parsed(String local) {
    return EmailAddress.parse(at(local)).orElseThrow();
  }

  private String at(String local) {
    return unique + "." + local + "mail.example";
  }
}
