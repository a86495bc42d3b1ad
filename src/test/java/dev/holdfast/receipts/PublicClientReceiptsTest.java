package dev.holdfast.receipts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Proofs;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that cannot authenticate gets the receipt of the end of what it was allowed. */
@QuarkusTest
class PublicClientReceiptsTest {

  private static final String PATH = "/api/oauth/receipts";

  private final App app = Issue.client(Trait.PUBLIC);
  private final Proofs bearer = new Proofs(app, Signer.of("ES256"));
  private final PersonId person = Issue.person();
  private final LiveGrant grant = Issue.grant(app, person, "facts", null);

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void it_shows_a_token_that_is_over() {
    String token = app.token(Issue.exchange(Issue.code(app, grant))).path("access_token");
    fetch(token).statusCode(200).body("items", hasSize(0));
    Issue.bean(Grants.class).withdraw(person, grant.id());
    App.me(token, "facts").then().statusCode(401);
    TestClock.advance(Duration.ofHours(2));
    String receipt =
        fetch(token)
            .statusCode(200)
            .body("items.state", equalTo(List.of("withdrawn")))
            .body("items[0].grant", equalTo(grant.id().toString()))
            .body("items[0].subject", equalTo(person.toString()))
            .extract()
            .path("items[0].receipt");
    assertFalse(receipt.isEmpty());
  }

  @Test
  void it_gets_nothing_by_what_is_not_its_token() {
    String token = app.token(Issue.exchange(Issue.code(app, grant))).path("access_token");
    Issue.bean(Grants.class).withdraw(person, grant.id());
    bearer.post(PATH, FormFields.of(), null).then().statusCode(401);
    for (String other :
        new String[] {
          "x",
          token.substring(0, token.length() - 3),
          Issue.tokens(Issue.client(Trait.PUBLIC), "facts").path("access_token"),
        }) {
      fetch(other).statusCode(400).body("error", equalTo("invalid_grant"));
    }
    Proofs another = new Proofs(Issue.client(Trait.PUBLIC), Signer.of("ES256"));
    another.post(PATH, FormFields.of("token", token), null).then().statusCode(400);
  }

  @Test
  void of_a_token_that_was_bound_to_a_key_it_shows_that_it_has_the_key() {
    String token = bearer.token(Issue.exchange(Issue.code(app, grant))).path("access_token");
    Issue.bean(Grants.class).withdraw(person, grant.id());
    fetch(token).statusCode(400);
    Proofs thief = new Proofs(app, Signer.of("ES256"));
    String stolen = thief.proof(Proofs.claims("POST", PATH));
    bearer.post(PATH, FormFields.of("token", token), stolen).then().statusCode(400);
    String proof = bearer.proof(Proofs.claims("POST", PATH));
    bearer
        .post(PATH, FormFields.of("token", token), proof)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    bearer
        .post(PATH, FormFields.of("token", token), proof)
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_dpop_proof"));
  }

  private ValidatableResponse fetch(String token) {
    return bearer.post(PATH, FormFields.of("token", token), null).then();
  }
}
