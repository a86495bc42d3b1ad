package dev.holdfast.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.Departures;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonState;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PeopleSearchTest {

  private static final Access ACME = Access.byClient("acme", "test");

  @Inject PeopleSearch search;
  @Inject People people;
  @Inject Facts facts;
  @Inject LoginEmails emails;
  @Inject Groups groups;
  @Inject Departures departures;
  @Inject Directory directory;
  @Inject DataSource data;

  /** A word that nobody else has; it begins with a letter. */
  private final String own = "q" + Long.toString(System.nanoTime(), 36);

  @ParameterizedTest
  @CsvSource({
    "Élodie Marchand, ELOD",
    "Élodie Marchand, marchánd",
    "Jean-Luc O'Brien, luc",
    "Jean-Luc O'Brien, o'brien jean",
    "Straße Weiß, strasse",
    "Søren Łukasz, soren luk",
    "İpek Çelik, ipek celi",
    "Дарья Иванова, иван",
    "山田太郎, 山田",
    "山田太郎, 山",
    "김철수, 김철",
    "Wolfeschlegelsteinhausen, Wolfeschlegelste",
    "Wolfeschlegelsteinhausen, Wolfeschlegelsteinhausen",
  })
  void by_the_beginning_of_any_word_whatever_its_case_and_accents(String name, String asked) {
    PersonId person = named(name + " " + own);
    assertEquals(List.of(person), found(asked + " " + own));
  }

  @Test
  void not_by_the_middle_of_a_word_nor_by_half_of_what_is_asked() {
    named("Elodie " + own);
    assertEquals(List.of(), found("lodie " + own));
    assertEquals(List.of(), found("elodie marchand " + own));
    named("Wolfeschlegelsteinhausen " + own);
    assertEquals(List.of(), found("Wolfeschlegelsteinh " + own), "16 letters, or the whole word");
    for (String nothing : List.of("\0", "-- ''", "%", "@" + own)) {
      assertEquals(List.of(), found(nothing), nothing);
    }
  }

  @Test
  void by_the_address_that_she_signs_in_with_until_it_is_removed() {
    PersonId person = people.add().id();
    for (String local : List.of("ada.", "second.")) {
      EmailAddress address = EmailAddress.parse(local + own + "@Mail.Example").orElseThrow();
      emails.addVerified(person, address, Source.UNKNOWN);
    }
    for (String asked : List.of(own, "ADA." + own, "ad " + own, "ada." + own + "@mail.EXAMPLE")) {
      assertEquals(List.of(person), found(asked), asked);
      assertEquals(List.of(person), byProduct(asked), asked);
    }
    for (String part : List.of("ada." + own + "@mail", "ada." + own + "@", "mail " + own)) {
      assertEquals(List.of(), found(part), "an address is found as a whole: " + part);
    }
    UUID second = emails.of(person).get(1).id();
    emails.remove(person, second, Source.UNKNOWN);
    assertEquals(List.of(), found("second." + own + "@mail.example"));
    assertEquals(List.of(person), found("ada." + own + "@mail.example"));
  }

  @Test
  void by_what_she_is_called_now_and_not_before() {
    PersonId person = named("Before " + own);
    name(person, "After " + own);
    assertEquals(List.of(), found("before " + own));
    assertEquals(List.of(person), found("after " + own));
    directory.known(person, own + "-username");
    assertEquals(List.of(person), found("username " + own));
    people.erase(person);
    assertEquals(List.of(), found(own));
  }

  @Test
  void by_names_that_are_not_shown_only_for_whom_they_are() {
    PersonId person = named("Ada " + own);
    fact(person, "nickname", "Countess " + own);
    assertEquals(List.of(), found("countess " + own));
    for (String range : List.of("n", "o", "p")) {
      assertEquals(List.of(), found(range + own));
    }
    assertEquals(List.of(person), byProduct("countess " + own), "in a profile");
    assertEquals(List.of(), byProduct("ada " + own), "in no profile");
    PersonId nameless = people.add().id();
    fact(nameless, "nickname", "Baroness " + own);
    assertEquals(List.of(nameless), found("baroness " + own), "what she is called");
    assertEquals(List.of(nameless), byProduct("baroness " + own));
    assertEquals(List.of(), found(nameless.toString().substring(0, 5) + " " + own));
  }

  @Test
  void by_her_id_whatever_else_is_true_of_her() {
    PersonId person = people.add().id();
    assertEquals(List.of(person), found(person.toString()));
    assertEquals(List.of(), ids(new PeopleQuestion(person.toString(), null, null, Role.ADMIN)));
  }

  @Test
  void of_a_group_a_state_or_a_role_alone_or_together() {
    PersonId ada = named("Ada " + own);
    PersonId bea = named("Bea " + own);
    PersonId cleo = people.add(Role.SUPPORT).id();
    name(cleo, "Cleo " + own);
    UUID group = groups.add("Group " + own, false).orElseThrow();
    groups.join(group, ada);
    groups.join(group, cleo);
    people.deactivate(bea);
    departures.leave(ada);
    assertEquals(2, ids(new PeopleQuestion(null, group, null, null)).size());
    assertEquals(List.of(ada), ids(new PeopleQuestion("a", group, PersonState.LEAVING, null)));
    assertEquals(List.of(cleo), ids(new PeopleQuestion(own, null, PersonState.ACTIVE, null)));
    assertEquals(List.of(bea), ids(new PeopleQuestion(own, null, PersonState.DEACTIVATED, null)));
    assertEquals(List.of(cleo), ids(new PeopleQuestion(own, group, null, Role.SUPPORT)));
    assertTrue(ids(new PeopleQuestion(null, null, PersonState.LEAVING, null)).contains(ada));
    assertFalse(ids(new PeopleQuestion(null, null, null, Role.SUPPORT)).contains(ada));
  }

  @Test
  void the_newest_first_and_nobody_twice_to_the_last_page() {
    List<PersonId> added = new ArrayList<>();
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    for (int i = 0; i < 7; i++) {
      PersonId id = new PersonId(UUID.randomUUID().getMostSignificantBits());
      people.addKnown(new KnownPerson(id, Role.USER, now.plusMillis(i / 2)));
      name(id, own + " " + own + "x " + own + "y");
      added.add(id);
    }
    List<PersonId> listed = new ArrayList<>();
    PeoplePlace after = null;
    do {
      FoundPeople page = search.find(PeopleQuestion.of(own), after, 2);
      listed.addAll(page.people().stream().map(KnownPerson::id).toList());
      after = page.next() == null ? null : PeoplePlace.parse(page.next().toString());
    } while (after != null);
    assertEquals(7, listed.size());
    assertEquals(added.get(6), listed.get(0));
    assertTrue(listed.containsAll(added));
  }

  @Test
  void those_who_came_before_are_filled_in() throws SQLException {
    PersonId person = named("Early " + own);
    sql("delete from person_word where person_id = " + person.bits());
    assertEquals(List.of(), found(own));
    sql("delete from person_word_fill");
    sql("insert into person_word_fill (id, after_id) values (1, -9223372036854775808)");
    while (directory.fill(100) > 0) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(person), found(own));
    assertEquals(0, directory.fill(100));
  }

  private PersonId named(String name) {
    PersonId person = people.add().id();
    name(person, name);
    return person;
  }

  private void name(PersonId person, String name) {
    fact(person, "name", name);
  }

  private void fact(PersonId person, String name, String text) {
    FactValue value = FactValue.parse(ValueType.STRING, text);
    facts.add(ACME, person, List.of(NewFact.of(name, value, null, Instant.now())));
  }

  private void sql(String text) throws SQLException {
    try (var connection = data.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private List<PersonId> found(String text) {
    return ids(PeopleQuestion.of(text));
  }

  private List<PersonId> byProduct(String text) {
    return ids(PeopleQuestion.of(text).by("acme"));
  }

  private List<PersonId> ids(PeopleQuestion asked) {
    return search.find(asked, null, 50).people().stream().map(KnownPerson::id).toList();
  }
}
