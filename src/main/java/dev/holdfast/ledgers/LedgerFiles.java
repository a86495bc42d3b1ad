package dev.holdfast.ledgers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.ledger.Exported;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.PersonHead;
import dev.holdfast.ledger.Verdict;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Archive;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a ledger that was handed out, without the database: pages of answers, one after another,
 * what her page hands out, which has a signed head, or the export of a person.
 */
@ApplicationScoped
class LedgerFiles {

  private final ObjectMapper json;

  LedgerFiles(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param whole whether pages have to begin with the first line
   * @param kept heads that somebody has kept
   * @param keys a JWK Set, which has signed the head, if there is one
   * @throws IllegalArgumentException if it is no such file, or of somebody else, with why
   */
  Verdict verify(Path file, boolean whole, List<PersonHead> kept, String keys) {
    try {
      return Archive.is(file) ? export(file, kept, keys) : pages(file, whole, kept, keys);
    } catch (JwtFault e) {
      throw new IllegalArgumentException("its head " + e.getMessage() + ".", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON that can be read.", e);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new IllegalArgumentException("there is no such file.", e);
    } catch (RuntimeJsonMappingException | IOException e) {
      throw new IllegalArgumentException("it cannot be read to its end.", e);
    }
  }

  /** Of any length: a line is not held longer than it is looked at. */
  private Verdict export(Path file, List<PersonHead> kept, String keys) throws IOException {
    try (Archive export = new Archive(file)) {
      HeadView head = json.readValue(export.text(HeadView.IN_EXPORT), HeadView.class);
      PersonHead end = LedgerHeads.read(head.signed(), keys);
      try (MappingIterator<JsonNode> lines =
          json.readerFor(JsonNode.class).readValues(export.open(LineView.IN_EXPORT))) {
        return Exported.verifyWhole(
            end.person(), lines, end.head(), KeptHeads.of(kept, end.person()));
      }
    }
  }

  private Verdict pages(Path file, boolean whole, List<PersonHead> kept, String keys)
      throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    PersonHead end = null;
    String whose = null;
    try (MappingIterator<JsonNode> pages =
        json.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (pages.hasNextValue()) {
        JsonNode page = pages.nextValue();
        String person = page.path("person").asText();
        if (whose != null && !whose.equals(person)) {
          throw new IllegalArgumentException("it holds the ledgers of several people.");
        }
        whose = person;
        end = page.has("head") ? LedgerHeads.read(page.get("head").asText(), keys) : end;
        page.path("items").forEach(lines::add);
      }
    }
    PersonId person =
        PersonId.parse(whose).orElseThrow(() -> new IllegalArgumentException("it says no person."));
    if (end != null && !end.person().equals(person)) {
      throw new IllegalArgumentException("its head is that of another person.");
    }
    KnownHead head = end == null ? null : end.head();
    return Exported.verify(person, lines, whole, head, KeptHeads.of(kept, person));
  }
}
