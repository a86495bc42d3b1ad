package dev.holdfast.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.PersonState;
import dev.holdfast.people.Role;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever is looked for among a million people, and whichever page: 200 ms. */
@QuarkusTest
class MillionPeopleTest {

  private static final int PEOPLE = 1_000_000;
  private static final long MOST_MILLIS = 200;
  private static final long FIRST = 7_000_000_000_000L;
  private static final UUID GROUP = UUID.fromString("0ddba11e-0000-4000-8000-000000000001");

  @Inject DataSource data;
  @Inject PeopleSearch search;
  @Inject Scheduler scheduler;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String database;

  @Test
  void a_page_takes_200_milliseconds() throws SQLException {
    scheduler.pause(); // nothing else may have a transaction open while the file is rewritten
    try {
      fill();
      Map<String, Long> slow = new LinkedHashMap<>();
      questions()
          .forEach(
              (name, asked) -> {
                long millis = millis(asked);
                if (millis > MOST_MILLIS) {
                  slow.put(name, millis);
                }
              });
      assertEquals(Map.of(), slow);
      FoundPeople page = search.find(PeopleQuestion.of("f1234567"), null, 50);
      assertEquals(1, page.people().size());
      assertTrue(search.find(PeopleQuestion.of("bea"), null, 50).people().size() == 50);
    } finally {
      empty();
      scheduler.resume();
    }
  }

  /** What many have and what few, together and alone, whether they are new or the oldest of all. */
  private static Map<String, PeopleQuestion> questions() {
    Map<String, PeopleQuestion> all = new LinkedHashMap<>();
    all.put("all", PeopleQuestion.ALL);
    all.put("a word of everybody", PeopleQuestion.of("everybody"));
    all.put("one letter", PeopleQuestion.of("f"));
    all.put("a given name", PeopleQuestion.of("bea"));
    all.put("of the oldest only", PeopleQuestion.of("ancient"));
    all.put("one of all", PeopleQuestion.of("f1234567"));
    all.put("some of all", PeopleQuestion.of("f123"));
    all.put("two that many have", PeopleQuestion.of("everybody bea"));
    all.put("two of which one is rare", PeopleQuestion.of("everybody f12345"));
    all.put("that nobody has", PeopleQuestion.of("nobodyatall"));
    all.put("that nobody has, beside one of all", PeopleQuestion.of("everybody nobodyatall"));
    all.put("active", new PeopleQuestion(null, null, PersonState.ACTIVE, null));
    all.put("deactivated", new PeopleQuestion(null, null, PersonState.DEACTIVATED, null));
    all.put("leaving", new PeopleQuestion(null, null, PersonState.LEAVING, null));
    all.put("admins", new PeopleQuestion(null, null, null, Role.ADMIN));
    all.put("a group", new PeopleQuestion(null, GROUP, null, null));
    all.put("a word and a group", new PeopleQuestion("everybody", GROUP, null, null));
    all.put("a word and a state", new PeopleQuestion("bea", null, PersonState.DEACTIVATED, null));
    all.put("a profile", PeopleQuestion.of("bea").by("acme"));
    all.put("a profile of everybody", PeopleQuestion.of("everybody").by("acme"));
    all.put("a rare profile", PeopleQuestion.of("everybody f12345").by("acme"));
    return all;
  }

  /**
   * What the first page takes, and the one after it: the fastest of seven, for whatever else runs
   * on the machine only adds to it.
   */
  private long millis(PeopleQuestion asked) {
    PeoplePlace after = null;
    long most = 0;
    for (int page = 0; page < 2; page++) {
      List<Long> taken = new ArrayList<>();
      FoundPeople found = null;
      for (int i = 0; i < 7; i++) {
        long start = System.nanoTime();
        found = search.find(asked, after, 50);
        taken.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      }
      most = Math.max(most, Collections.min(taken));
      after = found.next();
    }
    return most;
  }

  private void fill() throws SQLException {
    String numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < ";
    sql(
        "insert into person (id, role, created_at, deactivated_at, left_at) "
            + numbers
            + PEOPLE
            + ") select "
            + FIRST
            + " + i, 'USER', 1500000000000 + i * 100, case when i % 1000 < 2 then 1 end,"
            + " case when i % 1000 = 1 then 1 end from n",
        words("name", "'n' || " + hex("everybody"), "1 = 1"),
        words("profile", "'p' || " + hex("everybody"), "1 = 1"),
        words("email", hex("bea"), "(id % 20) = 0"),
        words("name", "'n' || " + hex("ancient"), "id < " + (FIRST + 60_000)),
        words("username", "'66'" + digits(), "1 = 1"),
        "insert into person_group (id, name, name_key, second_factor, created_at) values ("
            + group()
            + ", 'Million', 'million', false, 1)",
        "insert into group_member (group_id, person_id) select "
            + group()
            + ", id from person where "
            + ours()
            + " and id % 10 = 3");
    if (!database.equals("sqlite")) {
      sql("analyze person", "analyze person_word", "analyze group_member"); // as it does by itself
    }
  }

  private static String words(String sort, String word, String which) {
    return "insert into person_word (person_id, word, sort, created_at) select id, "
        + word
        + ", '"
        + sort.toUpperCase(java.util.Locale.ROOT)
        + "', created_at from person where "
        + ours()
        + " and "
        + which;
  }

  private static String ours() {
    return "id between " + FIRST + " and " + (FIRST + PEOPLE);
  }

  private static String hex(String word) {
    return "'" + Words.asked(word).iterator().next() + "'";
  }

  /** The seven last digits of the id's million, in hexadecimal: each is a 3 and itself. */
  private static String digits() {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= 7; i++) {
      all.append(" || '3' || substr(cast(1000000 + (id - " + FIRST + ") as varchar(20)), ");
      all.append(i).append(", 1)");
    }
    return all.toString();
  }

  private String group() {
    return database.equals("sqlite")
        ? "x'" + GROUP.toString().replace("-", "") + "'"
        : "'" + GROUP + "'";
  }

  /** Without asking every table whether it holds something of each of them. */
  private void empty() throws SQLException {
    boolean sqlite = database.equals("sqlite");
    sql(
        sqlite ? "pragma foreign_keys = off" : "set session_replication_role = replica",
        "delete from person_word where person_" + ours(),
        "delete from group_member where person_" + ours(),
        "delete from person_group where name_key = 'million'",
        "delete from person where " + ours(),
        sqlite ? "pragma foreign_keys = on" : "set session_replication_role = origin");
    if (sqlite) {
      sql("vacuum", "pragma wal_checkpoint(truncate)"); // other tests read the whole file
    }
  }

  private void sql(String... texts) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      for (String text : texts) {
        statement.execute(text);
      }
    }
  }
}
