package dev.holdfast.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What stands in the table by which people are found. */
@QuarkusTest
class PersonWordsTest {

  private static final Access ACME = Access.byClient("acme", "test");

  @Inject PeopleSearch search;
  @Inject Directory directory;
  @Inject WordMarks marks;
  @Inject People people;
  @Inject Facts facts;
  @Inject LoginEmails emails;
  @Inject Reads reads;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String database;

  private final String own = "q" + Long.toString(System.nanoTime(), 36);

  @Test
  void no_word_can_be_read_in_the_database() throws IOException {
    PersonId ada = people.add().id();
    fact(ada, "name", own + "first");
    fact(ada, "nickname", own + "second");
    directory.known(ada, own + "third");
    emails.addVerified(ada, address(own + "fourth@mail.example"), Source.UNKNOWN);
    for (String word : List.of("first", "second", "third")) {
      assertFalse(stored(own + word), word);
    }
    for (String word : List.of("first", "second", "third", "fourth", "fourth@mail.example")) {
      byte[] bytes = (own + word).getBytes(StandardCharsets.UTF_8);
      assertFalse(stored(HexFormat.of().formatHex(bytes)), word);
    }
    assertEquals(List.of(ada), found(own + "fir"), "control");
    assertTrue(stored("acme"), "control");
  }

  @Test
  void a_beginning_of_a_name_and_of_her_address_is_one_row() {
    PersonId ada = people.add().id();
    fact(ada, "given_name", own);
    emails.addVerified(ada, address(own + "@mail.example"), Source.UNKNOWN);
    Map<Long, Integer> rows = rows(ada);
    assertEquals(own.length() + 1, rows.size());
    assertEquals(bits(Sort.NAME, Sort.PROFILE, Sort.EMAIL), rows.get(mark(own)));
    assertEquals(bits(Sort.EMAIL), rows.get(mark(own + "@mail.example")));
  }

  @Test
  void what_changes_of_one_sort_leaves_the_others() {
    PersonId ada = people.add().id();
    fact(ada, "name", own);
    fact(ada, "given_name", own);
    directory.known(ada, own + "x");
    assertEquals(bits(Sort.NAME, Sort.PROFILE, Sort.USERNAME), rows(ada).get(mark(own)));
    fact(ada, "name", "Bea");
    assertEquals(bits(Sort.PROFILE, Sort.USERNAME), rows(ada).get(mark(own)));
    directory.known(ada, null);
    assertEquals(bits(Sort.PROFILE), rows(ada).get(mark(own)));
    assertEquals(Set.of(), Set.copyOf(found(own)), "operators are not shown it any more");
    fact(ada, "given_name", "Bea");
    Map<Long, Integer> bea =
        marks.of(WordMarks.ALL, List.of("bea")).stream()
            .collect(Collectors.toMap(mark -> mark, mark -> bits(Sort.NAME, Sort.PROFILE)));
    assertEquals(bea, rows(ada));
  }

  @Test
  void of_nobody_there_is_nothing() {
    PersonId nobody = new PersonId(System.nanoTime());
    directory.known(nobody, own);
    assertEquals(Map.of(), rows(nobody));
    PersonId ada = people.add().id();
    fact(ada, "name", own);
    people.erase(ada);
    assertEquals(Map.of(), rows(ada));
  }

  private long mark(String text) {
    return marks.asked(WordMarks.ALL, text);
  }

  private static int bits(Sort... sorts) {
    return Sort.bits(List.of(sorts));
  }

  private Map<Long, Integer> rows(PersonId person) {
    return reads
        .list(
            "select mark, finders from person_word where person_id = ?",
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            person.bits())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Anywhere in SQLite's files; on PostgreSQL, in what is known of people and their names. */
  private boolean stored(String text) throws IOException {
    if (!database.equals("sqlite")) {
      return List.of("person_word", "fact", "person").stream()
          .anyMatch(
              table ->
                  !reads
                      .list(
                          "select 1 from " + table + " t where strpos(t::text, ?) > 0 limit 1",
                          row -> 1,
                          text)
                      .isEmpty());
    }
    Path file = TestInstance.databasePath();
    for (Path path : List.of(file, Path.of(file + "-wal"))) {
      // One character a byte, so that the search is the JDK's own.
      if (new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(text)) {
        return true;
      }
    }
    return false;
  }

  private static EmailAddress address(String text) {
    return EmailAddress.parse(text).orElseThrow();
  }

  private void fact(PersonId person, String name, String text) {
    FactValue value = FactValue.parse(ValueType.STRING, text);
    facts.add(ACME, person, List.of(NewFact.of(name, value, null, Instant.now())));
  }

  private List<PersonId> found(String text) {
    return search.find(PeopleQuestion.of(text), null, 50).people().stream()
        .map(KnownPerson::id)
        .toList();
  }
}
