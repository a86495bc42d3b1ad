package dev.holdfast.portability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Terminal;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.AllMarks;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.record.NewActivity;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.NewTraining;
import dev.holdfast.record.Slice;
import dev.holdfast.record.Trainings;
import dev.holdfast.record.ValueType;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Tables;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person takes with her, and that it is equal where it is taken in. */
@QuarkusTest
@ActivateRequestContext
class ExportTest {

  private static final Access ACME = Access.byClient("acme", "a test");
  private static final Instant TIME = Instant.parse("2026-05-01T10:00:00.123Z");
  private static final String FORM = "form[action=/me/export]";

  @Inject People people;
  @Inject LoginEmails emails;
  @Inject Facts facts;
  @Inject Activities activities;
  @Inject Trainings trainings;
  @Inject Marks marks;
  @Inject AllMarks allMarks;
  @Inject ExportJob job;
  @Inject ExportsCleaning cleaning;
  @Inject DataSource data;

  private final String unique = "w" + Long.toString(System.nanoTime(), 36);
  private final String address = unique + "@mail.example";
  private final Visitor ada = new Visitor();
  private PersonId person;

  @BeforeEach
  void somebodyWithARecord() {
    person = people.add().id();
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    fact("occupation", ValueType.STRING, unique + " <b>baker</b>");
    fact("occupation", ValueType.STRING, unique + " miller");
    fact("height_cm", ValueType.NUMBER, "170.5");
    activities.add(
        ACME,
        person,
        IntStream.range(0, 450)
            .mapToObj(i -> new NewActivity("running", TIME.plusSeconds(i / 3), unique + "\n" + i))
            .toList());
    trainings.add(ACME, person, List.of(new NewTraining("Latin", unique + " B1", TIME)));
    trainings.add(
        Access.byPerson(person, "a test"),
        person,
        List.of(new NewTraining("Greek", unique + " her own", TIME)));
    Issue.bean(Grants.class)
        .give(new Given(person, Issue.client().clientId(), Set.of("facts"), Set.of(), null));
    mark();
    ada.send(
        ada.open("/sign-in").form("main form:has(input[name=person])"),
        "person",
        person.toString());
  }

  private void mark() {
    marks.hideName(person, "height_cm");
    marks.hide(person, activities.list(ACME, person, Slice.newest(1)).entries().get(0));
    marks.dispute(
        person,
        trainings.list(ACME, person, Slice.newest(9)).entries().stream()
            .filter(training -> training.source().equals("acme"))
            .findFirst()
            .orElseThrow(),
        unique + " I was never there");
  }

  /** As text; the same of those whose marks are the same. */
  private String marked(PersonId whose) {
    return allMarks.of(ACME, whose).toString();
  }

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void a_record_that_is_taken_in_elsewhere_is_equal() throws Exception {
    Path file = exported();
    String said = imported(file);
    PersonId copy = who(said);
    assertNotEquals(person, copy, "her id is hers here");
    assertEquals(all(person), all(copy));
    assertEquals(marked(person), marked(copy));
    assertEquals(
        people.find(person).orElseThrow().createdAt(), people.find(copy).orElseThrow().createdAt());
    assertTrue(said.contains("Somebody else's here, and so not hers: " + address), said);
  }

  @Test
  void where_nobody_has_her_addresses_they_are_hers_and_an_erased_id_is_not_used_again()
      throws Exception {
    Path file = exported();
    String before = all(person);
    assertTrue(people.erase(person));
    PersonId copy = who(imported(file));
    assertNotEquals(person, copy);
    assertEquals(before, all(copy));
    assertEquals(copy, emails.owner(EmailAddress.parse(address).orElseThrow()).orElseThrow());
  }

  @Test
  void the_files_are_as_documented_and_can_be_read() throws Exception {
    Map<String, String> files = OwnExport.files(exported());
    holds("person", files.get("person.json"), false);
    holds("fact", files.get("facts.json"), true);
    holds("activity", files.get("activities.json"), true);
    holds("training", files.get("training.json"), true);
    holds("grant", files.get("grants.json"), true);
    holds("mark", files.get("marks.json"), true);
    holds("receipt", files.get("receipts.json"), true);
    holds("line", files.get("ledger.json"), true);
    holds("head", files.get("ledger-head.json"), false);
    holds("keys", files.get("keys.json"), false);
    assertTrue(files.get("facts.html").contains("Hidden from everybody"));
    assertTrue(files.get("training.html").contains(unique + " I was never there"));
    assertTrue(files.get("ledger.html").contains("wrote"), files.get("ledger.html"));
    assertTrue(files.get("receipts.html").contains("allowed it something"));
    assertTrue(files.get("index.html").contains(address), files.get("index.html"));
    assertTrue(files.get("facts.html").contains("&lt;b&gt;baker&lt;/b&gt;"));
    assertEquals(451, files.get("activities.html").split("<article>").length);
    assertTrue(files.get("activities.html").strip().endsWith("</html>"));
  }

  @Test
  void the_page_says_how_far_it_is_and_a_mail_that_it_was_asked_for() throws SQLException {
    Visitor.Place asked = ada.send(ada.open("/me/export").form(FORM));
    assertEquals("0", asked.page().select("progress").attr("value"));
    assertEquals("3", asked.header("Refresh"));
    assertEquals("You asked for a copy of your data", Mailbox.newest(address).subject());
    job.make();
    Visitor.Place ready = ada.open("/me/export");
    assertEquals(null, ready.header("Refresh"));
    assertFalse(ready.page().select("a[href$=holdfast.zip]").isEmpty(), ready.page().text());
    assertEquals(List.of(), Tables.with(data, unique + " miller"), "it is kept sealed");
  }

  @Test
  void nobody_else_can_fetch_it_and_after_a_week_nobody() {
    ada.send(ada.open("/me/export").form(FORM));
    job.make();
    String link = ada.open("/me/export").page().select("a[href$=holdfast.zip]").attr("href");
    Visitor bao = new Visitor();
    assertTrue(bao.open(link).uri().getPath().startsWith("/sign-in"));
    bao.send(
        bao.open("/sign-in").form("main form:has(input[name=person])"),
        "person",
        people.add().id().toString());
    assertEquals(404, bao.open(link).status());
    assertEquals(200, ada.download(link).statusCode());
    cleaning.clean();
    assertEquals(200, ada.download(link).statusCode());
    TestClock.advance(Duration.ofDays(7));
    cleaning.clean();
    assertTrue(ada.open("/me/export").page().select("a[href$=holdfast.zip]").isEmpty());
  }

  @Test
  void what_is_no_export_is_not_taken_in() throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "import", ".zip");
    Files.writeString(file, "no zip");
    Terminal.Outcome outcome = Terminal.run("person", "import", file.toString());
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("is no ZIP file"), outcome.err());
  }

  private Path exported() throws IOException {
    return OwnExport.of(ada, job);
  }

  private static String imported(Path file) {
    Terminal.Outcome outcome = Terminal.run("person", "import", "--trust", file.toString());
    assertEquals(0, outcome.status(), outcome.err());
    return outcome.out();
  }

  private static PersonId who(String said) {
    return PersonId.parse(said.split(" ")[1]).orElseThrow();
  }

  private String all(PersonId whose) {
    Slice slice = Slice.newest(1_000);
    String text =
        facts.withHistory(ACME, whose, slice).entries()
            + "\n"
            + activities.list(ACME, whose, slice).entries()
            + "\n"
            + trainings.list(ACME, whose, slice).entries();
    return text.replace(whose.toString(), "herself");
  }

  private void fact(String name, ValueType type, String text) {
    facts.add(ACME, person, List.of(NewFact.of(name, FactValue.parse(type, text), TIME, TIME)));
  }

  private static void holds(String definition, String file, boolean several) throws IOException {
    ObjectMapper json = new ObjectMapper();
    String text = Files.readString(Path.of("docs", "export.md"));
    String block = text.substring(text.indexOf("```json") + 7, text.lastIndexOf("```"));
    ObjectNode schema = (ObjectNode) json.readTree(block);
    schema.put("$ref", "#/$defs/" + definition);
    var compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    JsonNode content = json.readTree(file);
    for (JsonNode one : several ? content : List.of(content)) {
      assertEquals("[]", compiled.validate(one).toString());
    }
  }
}
