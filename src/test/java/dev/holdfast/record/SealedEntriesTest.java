package dev.holdfast.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Tables;
import dev.holdfast.testing.TestInstance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is said in a record stands nowhere in the database, and reads as if it did. */
@QuarkusTest
@ActivateRequestContext
class SealedEntriesTest {

  private static final Access ACME = Access.byClient("acme", "a test");
  private static final Instant TIME = Instant.parse("2026-05-01T10:00:00Z");
  private static final Slice ALL = Slice.newest(100);

  @Inject People people;
  @Inject Facts facts;
  @Inject Activities activities;
  @Inject Trainings trainings;
  @Inject Sealing sealing;
  @Inject DataSource data;

  private final String unique = "w" + Long.toString(System.nanoTime(), 36);

  @Test
  void no_table_has_a_value_that_was_written_or_superseded() throws SQLException {
    String person = Given.person();
    write(person, "facts", Map.of("name", "occupation", "value", unique + " baker"));
    write(person, "facts", Map.of("name", "occupation", "value", unique + " miller"));
    write(
        person,
        "activities",
        Map.of("category", unique + " rowing", "time", TIME.toString(), "details", unique + " 5k"));
    write(
        person,
        "training",
        Map.of("name", unique + " Latin", "time", TIME.toString(), "description", unique + " B1"));
    assertEquals(List.of(), Tables.with(data, unique));
  }

  @Test
  void labels_are_found_by_their_marks() {
    PersonId ada = people.add().id();
    activity(ada, "running");
    activity(ada, "running");
    activity(ada, "chess");
    assertEquals(2, activities.list(ACME, ada, labelled("running")).entries().size());
    assertEquals(List.of(), activities.list(ACME, ada, labelled("rowing")).entries());
    Selection chess = Selection.of(Set.of("chess"), Set.of());
    assertEquals(
        "chess", activities.list(ACME, ada, ALL.within(chess)).entries().get(0).category());
    Selection rest = new Selection(Set.of(), Set.of(), true, Set.of("chess"), Set.of());
    assertEquals(2, activities.list(ACME, ada, ALL.within(rest)).entries().size());
    assertEquals(List.of("running", "chess"), activities.summary(ACME, ada).kinds());
    assertEquals(List.of(), activities.list(ACME, new PersonId(7), labelled("running")).entries());
  }

  @Test
  void entries_of_before_read_as_ever_and_are_sealed_in_time() throws SQLException {
    PersonId ada = people.add().id();
    plain(ada);
    activity(ada, "running");
    activity(ada, "chess");
    String before = everything(ada);
    assertTrue(before.contains("[running, chess]"), before);
    assertTrue(Tables.with(data, unique).containsAll(List.of("fact", "activity", "training")));
    assertTrue(sealing.left() >= 3);
    while (sealing.next(2) > 0) {
      assertEquals(before, everything(ada));
    }
    assertEquals(before, everything(ada));
    assertEquals(0, sealing.left());
    assertEquals(List.of(), Tables.with(data, unique));
  }

  @Test
  void a_value_that_was_moved_to_another_entry_does_not_open() throws SQLException {
    PersonId ada = people.add().id();
    add(ada, "occupation", "baker");
    add(ada, "employer", "the mill");
    sql(
        "update fact set value_text = (select o.value_text from fact o where o.name = 'employer'"
            + " and o.person_id = fact.person_id) where name = 'occupation' and person_id = "
            + ada.bits());
    assertThrows(Undecryptable.class, () -> facts.current(ACME, ada));
  }

  private String everything(PersonId ada) {
    return facts.current(ACME, ada)
        + " "
        + facts.named(ACME, ada, List.of("occupation"))
        + facts.texts(ACME, List.of(ada), List.of("occupation"), Map.of())
        + activities.list(ACME, ada, ALL).entries()
        + activities.list(ACME, ada, labelled("running")).entries()
        + activities.summary(ACME, ada).kinds()
        + trainings.list(ACME, ada, ALL).entries()
        + trainings.list(ACME, ada, labelled("Latin")).entries()
        + trainings.summary(ACME, ada);
  }

  private void plain(PersonId ada) {
    Fact fact = new Fact();
    fact.id = UUID.randomUUID();
    fact.personId = ada.bits();
    fact.name = "occupation";
    fact.type = ValueType.STRING;
    fact.text = unique;
    fact.source = "acme";
    fact.assertedAt = TIME;
    fact.receivedAt = TIME;
    Activity activity = new Activity();
    activity.id = UUID.randomUUID();
    activity.personId = ada.bits();
    activity.category = "running";
    activity.details = unique + "\nand so on";
    activity.time = TIME;
    activity.source = "acme";
    activity.receivedAt = TIME;
    Training training = new Training();
    training.id = UUID.randomUUID();
    training.personId = ada.bits();
    training.name = "Latin";
    training.description = unique;
    training.time = TIME;
    training.source = "acme";
    training.receivedAt = TIME;
    QuarkusTransaction.requiringNew().run(() -> Fact.persist(fact, activity, training));
  }

  private void activity(PersonId person, String category) {
    activities.add(ACME, person, List.of(new NewActivity(category, TIME.minusSeconds(9), "Done")));
  }

  private void add(PersonId person, String name, String text) {
    FactValue value = FactValue.parse(ValueType.STRING, text);
    facts.add(ACME, person, List.of(NewFact.of(name, value, TIME, TIME)));
  }

  private static Slice labelled(String label) {
    return new Slice(null, null, label, null, 100, null);
  }

  private static void write(String person, String sort, Map<String, String> body) {
    RestAssured.given()
        .header("Authorization", "Bearer " + Given.partnerToken("record.write"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post(TestInstance.url() + "/api/people/" + person + "/" + sort)
        .then()
        .statusCode(201);
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = data.getConnection()) {
      connection.createStatement().execute(text);
    }
  }
}
