package dev.holdfast.ledgers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.ledger.Exported;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.Verdict;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Archive;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a ledger that was handed out, without the database: pages of answers, one after another,
 * or the export of a person.
 */
@ApplicationScoped
class LedgerFiles {

  private final ObjectMapper json;

  LedgerFiles(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param kept a head that somebody has kept; null if there is none
   * @param keys a JWK Set, which has signed the head of an export
   * @throws IllegalArgumentException if it is no such file, or of somebody else, with why
   */
  Verdict verify(Path file, LedgerHeads.Kept kept, String keys) throws IOException {
    try {
      return Archive.is(file) ? export(file, kept, keys) : pages(file, kept);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON that can be read.", e);
    }
  }

  /** Of any length: a line is not held longer than it is looked at. */
  private Verdict export(Path file, LedgerHeads.Kept kept, String keys) throws IOException {
    try (Archive export = new Archive(file)) {
      HeadView head = json.readValue(export.text(HeadView.IN_EXPORT), HeadView.class);
      LedgerHeads.Kept end = LedgerHeads.read(head.signed(), keys);
      try (MappingIterator<JsonNode> lines =
          json.readerFor(JsonNode.class).readValues(export.open(LineView.IN_EXPORT))) {
        return Exported.verifyWhole(end.person(), lines, end.head(), of(kept, end.person()));
      }
    } catch (JwtFault e) {
      throw new IllegalArgumentException("its head " + e.getMessage() + ".", e);
    }
  }

  private Verdict pages(Path file, LedgerHeads.Kept kept) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    String whose = null;
    try (MappingIterator<JsonNode> pages =
        json.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (pages.hasNext()) {
        JsonNode page = pages.next();
        String person = page.path("person").asText();
        if (whose != null && !whose.equals(person)) {
          throw new IllegalArgumentException("it holds the ledgers of several people.");
        }
        whose = person;
        page.path("items").forEach(lines::add);
      }
    }
    PersonId person =
        PersonId.parse(whose).orElseThrow(() -> new IllegalArgumentException("it says no person."));
    return Exported.verify(person, lines, of(kept, person));
  }

  private static KnownHead of(LedgerHeads.Kept kept, PersonId person) {
    if (kept != null && !kept.person().equals(person)) {
      throw new IllegalArgumentException("the kept head is that of another person.");
    }
    return kept == null ? null : kept.head();
  }
}
