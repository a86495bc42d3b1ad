package dev.holdfast.leaving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.emails.Source;
import dev.holdfast.looks.RecordLooks;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From when a person leaves until she comes back, nobody reads or writes her record. */
@QuarkusTest
class NobodyReadsTest {

  private static final String WHY = "Ticket 4711, she asked where her address comes from";

  private final String ada = Given.person(Map.of("given_name", "Ada"));
  private final PersonId person = PersonId.parse(ada).orElseThrow();
  private final Leaving leaving = Issue.bean(Leaving.class);

  @Test
  void no_client_reads_or_writes_it_on_its_own_behalf() {
    String fact = Given.fact(ada, "nickname", "Countess").path("id");
    Marks marks = Issue.bean(Marks.class);
    Facts facts = Issue.bean(Facts.class);
    Access own = Access.byPerson(person, "test");
    assertTrue(marks.dispute(person, facts.named(own, person, List.of("nickname")).get(0), "No."));
    client().get("/api/disputes?limit=200").then().body("items.person", hasItem(ada));
    client().get("/api/users/" + ada).then().body("givenName", is("Ada"));

    leaving.leave(person, Source.UNKNOWN);
    for (String path :
        new String[] {
          "facts", "facts?history=include", "facts/" + fact, "activities", "training"
        }) {
      client().get("/api/people/" + ada + "/" + path).then().statusCode(404);
    }
    write().statusCode(404);
    client().delete("/api/people/" + ada + "/facts/" + fact).then().statusCode(404);
    client().get("/api/disputes?limit=200").then().body("items.person", not(hasItem(ada)));
    client().get("/api/users/" + ada).then().statusCode(200).body("givenName", nullValue());

    leaving.comeBack(person, Source.UNKNOWN);
    client()
        .get("/api/people/" + ada + "/facts?name=nickname")
        .then()
        .statusCode(200)
        .body("items[0].value", is("Countess"));
    client().get("/api/users/" + ada).then().body("givenName", is("Ada"));
    write().statusCode(201);
  }

  @Test
  void no_admin_looks_at_it_though_she_has_said_why_before() {
    PersonId admin = Issue.person(Role.ADMIN);
    RecordLooks looks = Issue.bean(RecordLooks.class);
    looks.open(new Actor(Via.PAGE, admin, null, null, null, null), person, WHY);
    assertEquals(WHY, looks.find(admin, person).orElseThrow().reason());
    look(admin).statusCode(200);
    leaving.leave(person, Source.UNKNOWN);
    look(admin).statusCode(404);
    assertTrue(QuarkusTransaction.requiringNew().call(() -> looks.find(admin, person)).isEmpty());
    leaving.comeBack(person, Source.UNKNOWN);
    look(admin).statusCode(200);
  }

  private ValidatableResponse look(PersonId admin) {
    return given()
        .baseUri(TestInstance.url())
        .header("Authorization", "Bearer " + Issue.acting(admin, "admin"))
        .queryParam("reason", WHY)
        .get("/api/users/" + ada + "/record")
        .then();
  }

  private ValidatableResponse write() {
    return client()
        .contentType("application/json")
        .body(Map.of("name", "occupation", "value", "Mathematician"))
        .post("/api/people/" + ada + "/facts")
        .then();
  }

  private static RequestSpecification client() {
    return given()
        .baseUri(TestInstance.url())
        .header(
            "Authorization", "Bearer " + Given.partnerToken("record.read record.write users.read"));
  }
}
