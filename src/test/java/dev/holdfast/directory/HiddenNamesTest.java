package dev.holdfast.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.people.Departures;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A product finds nobody by a name that it is not shown. */
@QuarkusTest
class HiddenNamesTest {

  private static final Access ACME = Access.byClient("acme", "test");

  @Inject PeopleSearch search;
  @Inject Directory directory;
  @Inject People people;
  @Inject Departures departures;
  @Inject Facts facts;
  @Inject Marks marks;
  @Inject DataSource data;

  private final String own = "q" + Long.toString(System.nanoTime(), 36);

  @ParameterizedTest
  @ValueSource(strings = {"given_name", "family_name", "nickname", "preferred_username"})
  void what_she_hides_finds_her_no_more_until_she_shows_it(String name) {
    PersonId ada = person();
    fact(ada, name, own);
    assertEquals(List.of(ada), found("other", own));
    marks.hideName(ada, name);
    assertEquals(List.of(), found("other", own));
    marks.showName(ada, name);
    assertEquals(List.of(ada), found("other", own));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "middle_name", "email"})
  void what_no_profile_shows_finds_nobody(String name) {
    PersonId ada = person();
    fact(ada, name, name.equals("email") ? own + "@mail.example" : own);
    assertEquals(List.of(), found("acme", own));
    marks.hideName(ada, name);
    assertEquals(List.of(), found("acme", own));
  }

  @Test
  void what_is_written_under_a_hidden_name_finds_her_for_its_writer_alone() {
    PersonId ada = person();
    marks.hideName(ada, "nickname");
    fact(ada, "nickname", "Countess " + own);
    assertEquals(List.of(), found("other", "countess " + own));
    assertEquals(List.of(ada), found("acme", "countess " + own), "it is shown that");
    fact(ada, "nickname", "Baroness " + own);
    assertEquals(List.of(), found("acme", "countess " + own));
    assertEquals(List.of(ada), found("acme", "bar " + own));
  }

  @Test
  void what_is_not_hidden_finds_her_beside_what_is() {
    PersonId ada = person();
    fact(ada, "given_name", "Ada");
    fact(ada, "family_name", own);
    marks.hideName(ada, "given_name");
    assertEquals(List.of(ada), found("other", own));
    assertEquals(List.of(), found("other", "ada " + own));
    assertEquals(
        List.of(ada),
        ids(PeopleQuestion.of("ada " + own)),
        "operators are shown how she is called");
  }

  @Test
  void who_is_leaving_is_found_by_no_name() {
    PersonId ada = person();
    fact(ada, "nickname", own);
    marks.hideName(ada, "family_name");
    fact(ada, "family_name", "Own" + own);
    directory.known(ada, own + "-username");
    departures.leave(ada);
    assertEquals(List.of(), found("acme", own + " " + "own" + own));
    PersonId bea = person();
    fact(bea, "nickname", own);
    departures.leave(bea);
    assertEquals(List.of(ada), found("acme", own), "by her username alone");
    departures.comeBack(bea);
    assertEquals(List.of(bea, ada), found("acme", own));
  }

  @Test
  void who_is_filled_in_is_not_found_by_what_she_hides() throws SQLException {
    PersonId ada = person();
    fact(ada, "nickname", own);
    fact(ada, "given_name", "Ada" + own);
    marks.hideName(ada, "nickname");
    sql("delete from person_word where person_id = " + ada.bits());
    sql("delete from person_word_fill");
    sql("insert into person_word_fill (id, after_id) values (1, " + (ada.bits() - 1) + ")");
    while (directory.fill(100) > 0) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(), found("other", own));
    assertEquals(List.of(ada), found("other", "ada" + own));
  }

  @Test
  void over_http_too() {
    PersonId ada = person();
    fact(ada, "nickname", own);
    listed().body("items.id", contains(ada.toString()));
    marks.hideName(ada, "nickname");
    listed().body("items", hasSize(0));
    Given.fact(ada.toString(), "nickname", own).then().statusCode(201);
    listed().body("items.id", contains(ada.toString()));
    departures.leave(ada);
    listed().body("items", hasSize(0));
  }

  private ValidatableResponse listed() {
    return given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.read"))
        .queryParam("q", own)
        .get(TestInstance.url() + "/api/users")
        .then()
        .statusCode(200);
  }

  private PersonId person() {
    return people.add().id();
  }

  private void fact(PersonId person, String name, String text) {
    FactValue value = FactValue.parse(ValueType.STRING, text);
    facts.add(ACME, person, List.of(NewFact.of(name, value, null, Instant.now())));
  }

  private List<PersonId> found(String client, String text) {
    return ids(PeopleQuestion.of(text).by(client));
  }

  private List<PersonId> ids(PeopleQuestion asked) {
    return search.find(asked, null, 50).people().stream().map(KnownPerson::id).toList();
  }

  private void sql(String text) throws SQLException {
    try (var connection = data.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
