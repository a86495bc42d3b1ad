package dev.holdfast.portability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Terminal;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an export proves, and what of one is believed where it is taken in. */
@QuarkusTest
@ActivateRequestContext
class ExportProofsTest {

  @Inject ExportJob job;
  @Inject Ledger ledger;
  @Inject Facts facts;
  @Inject Marks marks;
  @Inject People people;
  @Inject LoginEmails emails;

  private final String address = "p" + Long.toString(System.nanoTime(), 36) + "@mail.example";
  private final Visitor ada = new Visitor();
  private PersonId person;

  @BeforeEach
  void somebodyWhoAllowsSomething() {
    String id =
        dev.holdfast.testing.Given.person(
            Map.of("given_name", "Ada", "nickname", "Countess", "email_verified", true));
    person = PersonId.parse(id).orElseThrow();
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    marks.hideName(person, "nickname");
    Issue.bean(Grants.class)
        .give(new Given(person, Issue.client().clientId(), Set.of("facts"), Set.of(), null));
    ada.send(ada.open("/sign-in").form("main form:has(input[name=person])"), "person", id);
  }

  @Test
  void its_ledger_and_receipts_are_verified_without_the_database() throws IOException {
    Path file = OwnExport.of(ada, job);
    for (String keys : List.of(file.toString(), keys(file))) {
      assertEquals(0, verified("ledger", file, "--jwks", keys).status());
      Terminal.Outcome receipts = verified("receipt", file, "--jwks", keys);
      assertEquals(0, receipts.status(), receipts.err());
      assertTrue(receipts.out().startsWith("1 receipt is genuine"), receipts.out());
    }
    assertEquals(0, verified("ledger", file).status(), "by the keys of this instance");
    assertEquals(0, verified("receipt", file).status());
  }

  @Test
  void what_was_changed_in_it_is_found() throws IOException {
    Path file = OwnExport.of(ada, job);
    Path said = OwnExport.changed(file, "ledger.json", text -> text.replaceFirst("WRITE", "READ"));
    assertEquals(1, verified("ledger", said).status());
    Path cut =
        OwnExport.changed(
            file, "ledger.json", text -> text.substring(0, text.lastIndexOf(", {")) + "]");
    assertEquals(1, verified("ledger", cut).status());
    Path head =
        OwnExport.changed(file, "ledger-head.json", text -> text.replaceFirst("eyJ", "eyK"));
    assertEquals(2, verified("ledger", head).status());
    Path receipt =
        OwnExport.changed(
            file, "receipts.json", text -> text.replaceFirst("(\"subject\" : \")\\w", "$1x"));
    assertEquals(1, verified("receipt", receipt).status());
    Path strangers = Files.writeString(Files.createTempFile("none", ".json"), "{\"keys\":[]}");
    assertEquals(2, verified("ledger", file, "--jwks", strangers.toString()).status());
    assertEquals(1, verified("receipt", file, "--jwks", strangers.toString()).status());
  }

  @Test
  void making_it_and_each_fetching_is_in_the_ledger_and_the_former_in_that_of_the_export()
      throws IOException {
    Path file = OwnExport.of(ada, job);
    List<LedgerLine> made = lines("POST /me/export");
    assertTrue(made.stream().anyMatch(line -> line.count() >= 3), "the entries");
    assertTrue(made.stream().anyMatch(line -> line.count() == 0), "the ledger itself");
    assertTrue(made.stream().allMatch(line -> line.requestId() != null));
    assertTrue(OwnExport.files(file).get("ledger.json").contains(made.get(0).hash()));
    ada.download(OwnExport.link(ada));
    assertEquals(2, lines("GET /me/export/{export}/holdfast.zip").size());
  }

  @Test
  void a_file_that_nobody_vouches_for_is_not_believed() throws IOException {
    Path file = OwnExport.of(ada, job);
    assertTrue(people.erase(person));
    Terminal.Outcome outcome = Terminal.run("person", "import", file.toString());
    assertEquals(0, outcome.status(), outcome.err());
    PersonId copy = PersonId.parse(outcome.out().split(" ")[1]).orElseThrow();
    assertTrue(outcome.out().contains("by the mail that is on its way: " + address));
    assertTrue(emails.owner(EmailAddress.parse(address).orElseThrow()).isEmpty());
    assertTrue(Mailbox.newest(address).subject().toLowerCase().contains("confirm"));
    var entries = facts.current(Access.byPerson(copy, "a test"), copy);
    assertEquals(
        Set.of("imported:demo-partner"),
        entries.stream().map(fact -> fact.source()).collect(Collectors.toSet()));
    assertFalse(entries.stream().anyMatch(fact -> fact.name().equals("email_verified")));
    assertEquals(Set.of("nickname"), marks.hiddenNames(copy));
  }

  @Test
  void what_cannot_be_a_record_is_not_taken_in_and_nobody_is_left() throws IOException {
    Path file = OwnExport.of(ada, job);
    refused(OwnExport.changed(file, "facts.json", text -> text.replace("Ada", " Ada\\u0000")));
    refused(OwnExport.changed(file, "facts.json", text -> text.replace("\"true\"", "\"maybe\"")));
    refused(OwnExport.changed(file, "facts.json", text -> "[null]"));
    refused(
        OwnExport.changed(file, "person.json", text -> text.replaceFirst("(?s)\\[.*]", "[null]")));
    refused(
        OwnExport.changed(file, "person.json", text -> text.replaceFirst("(?s)\\[.*]", "null")));
    refused(OwnExport.changed(file, "marks.json", text -> text.replace("hidden", "shown")));
    Path other = OwnExport.changed(file, "marks.json", text -> text.replace("since", "until"));
    refused(other);
  }

  private void refused(Path file) {
    int before = people.list(null, 10_000).size();
    Terminal.Outcome outcome = Terminal.run("person", "import", "--trust", file.toString());
    assertEquals(1, outcome.status(), outcome.out());
    assertNotEquals("", outcome.err());
    assertEquals(before, people.list(null, 10_000).size());
  }

  private List<LedgerLine> lines(String door) {
    return ledger.lines(person, LedgerFilter.ALL, null, 500).stream()
        .filter(line -> line.act() == Act.READ && line.door().equals(door))
        .toList();
  }

  private static String keys(Path file) throws IOException {
    Path keys = Files.createTempFile("keys", ".json");
    return Files.writeString(keys, OwnExport.files(file).get("keys.json")).toString();
  }

  private static Terminal.Outcome verified(String what, Path file, String... more) {
    List<String> words = new java.util.ArrayList<>(List.of(what, "verify"));
    words.addAll(
        what.equals("ledger") ? List.of("--file", file.toString()) : List.of(file.toString()));
    words.addAll(List.of(more));
    return Terminal.run(words.toArray(String[]::new));
  }
}
