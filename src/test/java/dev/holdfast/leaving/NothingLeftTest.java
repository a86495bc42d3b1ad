package dev.holdfast.leaving;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.Erased;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.LogTraces;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewActivity;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.NewTraining;
import dev.holdfast.record.Trainings;
import dev.holdfast.record.ValueType;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looks for what is known of her in the files of the database, while she is here and after. */
@QuarkusTest
@Tag("one-database")
class NothingLeftTest {

  private static final Access ACME = Access.byClient("acme", "a test");
  private static final Instant TIME = Instant.parse("2026-05-01T10:00:00Z");

  @Inject People people;
  @Inject PersonKeys keys;
  @Inject LoginEmails emails;
  @Inject Facts facts;
  @Inject Activities activities;
  @Inject Trainings trainings;
  @Inject LogTraces traces;
  @Inject DataSource data;

  private final String unique = "w" + Long.toString(System.nanoTime(), 36);
  private final List<String> values = new ArrayList<>();
  private PersonId person;

  @Test
  void no_file_has_what_was_known_of_her_and_no_backup_has_her_record() throws Exception {
    String logged = logged(this::live);
    assertTrue(logged.contains("control"), logged);
    assertEquals(List.of(), values.stream().filter(logged::contains).toList(), "in the log");
    String wrapped = text("select wrapped from person_key where person_id = " + person.bits());
    byte[] sealed = keys.seal(person, unique.getBytes(StandardCharsets.UTF_8), "a test");
    Path backup = backup();
    assertEquals(List.of(), found(List.of(backup), values), "her record, in a backup");
    assertEquals(List.of(), found(files(), values), "her record and addresses, while she is here");
    List<String> all = new ArrayList<>(values);
    all.addAll(List.of(hex(unique + "@mail.example"), hex(unique + "-fiona"), wrapped));
    assertTrue(found(files(), all).contains(wrapped), "control");

    people.erase(person);
    traces.remove();
    assertEquals(List.of(), found(files(), all));
    assertThrows(Erased.class, () -> keys.open(person, sealed, "a test"));
    assertEquals(0, Files.size(Path.of(TestInstance.databasePath() + "-wal")));
  }

  /** Each value now and one that it has superseded. */
  private void live() {
    person = people.add().id();
    String address = value(unique + "@mail.example");
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    String before = value(unique + ".before@mail.example");
    emails.add(person, EmailAddress.parse(before).orElseThrow(), Source.UNKNOWN);
    emails.remove(person, emails.of(person).get(1).id(), Source.UNKNOWN);
    username(value(unique + ".Fiona"));
    fact("nickname", unique + "-fiona");
    fact("occupation", unique + " baker");
    fact("occupation", unique + " miller");
    String category = value(unique + " rowing");
    activities.add(
        ACME, person, List.of(new NewActivity(category, TIME, value(unique + " 5k upstream"))));
    String name = value(unique + " Latin");
    trainings.add(ACME, person, List.of(new NewTraining(name, value(unique + " level B1"), TIME)));
  }

  private void username(String name) {
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
        .contentType("application/json")
        .body(Map.of("username", name))
        .patch(TestInstance.url() + "/api/users/" + person)
        .then()
        .statusCode(200);
  }

  private void fact(String name, String text) {
    FactValue value = FactValue.parse(ValueType.STRING, value(text));
    facts.add(ACME, person, List.of(NewFact.of(name, value, TIME, TIME)));
  }

  private String value(String text) {
    values.add(text);
    return text;
  }

  /** All that is logged meanwhile, of whatever level is on. */
  private static String logged(Runnable work) {
    StringBuffer all = new StringBuffer();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            all.append(record.getMessage()).append(Arrays.toString(record.getParameters()));
            all.append(record.getThrown()).append('\n');
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      work.run();
      Logger.getLogger(NothingLeftTest.class.getName()).info("control");
      return all.toString();
    } finally {
      root.removeHandler(handler);
    }
  }

  private Path backup() throws IOException, SQLException {
    Path copy = Files.createTempDirectory(Path.of("target"), "backup-").resolve("copy.db");
    try (Connection connection = data.getConnection()) {
      connection.createStatement().execute("vacuum into '" + copy + "'");
    }
    return copy;
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  private static List<Path> files() {
    Path file = TestInstance.databasePath();
    return List.of(file, Path.of(file + "-wal"));
  }

  /** Which of the texts are somewhere in one of the files. */
  private static List<String> found(List<Path> files, List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      // One character a byte, so that the search is the JDK's own.
      String stored = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      texts.stream().filter(stored::contains).forEach(found::add);
    }
    return found.stream().distinct().toList();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
