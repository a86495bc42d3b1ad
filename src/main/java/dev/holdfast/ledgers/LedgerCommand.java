package dev.holdfast.ledgers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.ledger.Exported;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.Verdict;
import dev.holdfast.ledger.Verification;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Progress;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger …}: whether what the ledger says is what was noted. */
@Dependent
@picocli.CommandLine.Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Checks the ledger of who read people's records.")
class LedgerCommand implements Command {

  @Spec CommandSpec spec;

  private final Verification verification;
  private final LedgerHeads heads;
  private final ObjectMapper json;

  LedgerCommand(Verification verification, LedgerHeads heads, ObjectMapper json) {
    this.verification = verification;
    this.heads = heads;
    this.json = json;
  }

  @picocli.CommandLine.Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Finds lines that were changed, moved, removed or cut off, also while the server runs.",
        "Exit status 0 if all is sound, 1 if not."
      })
  int verify(
      @Mixin Printed printed,
      @Option(
              names = "--person",
              paramLabel = "ID",
              description = "The ledger of this person. Default: those of all.")
          String person,
      @Option(
              names = "--file",
              paramLabel = "FILE",
              description = "Lines as GET /api/people/me/ledger answers them, page after page.")
          Path file,
      @Option(
              names = "--head",
              paramLabel = "JWT",
              description = "A head that was kept: the chain must still have it.")
          String head)
      throws IOException {
    Optional<LedgerHeads.Kept> kept = kept(head);
    Tally tally = new Tally();
    if (file != null) {
      tally.add(exported(file, kept));
    } else if (person != null || kept.isPresent()) {
      PersonId id = person == null ? kept.get().person() : person(person);
      tally.add(verification.verify(id, of(kept, id)));
    } else {
      all(tally);
    }
    int status = printed.show(tally.wire(), tally::print);
    return tally.sound() ? status : spec.exitCodeOnExecutionException();
  }

  private void all(Tally tally) {
    Progress progress = Progress.of(spec, 0);
    Optional<PersonId> next = verification.next(null);
    while (next.isPresent()) {
      tally.add(verification.verify(next.get()));
      progress.at(tally.chains());
      next = verification.next(next.get());
    }
    progress.end();
  }

  /** All pages that are in the file, one after another. */
  private Verdict exported(Path file, Optional<LedgerHeads.Kept> kept) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    String whose = null;
    try (MappingIterator<JsonNode> pages =
        json.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (pages.hasNext()) {
        JsonNode page = pages.next();
        String person = page.path("person").asText();
        if (whose != null && !whose.equals(person)) {
          throw wrong("--file: it holds the ledgers of several people.");
        }
        whose = person;
        page.path("items").forEach(lines::add);
      }
    } catch (JsonProcessingException e) {
      throw wrong("--file: it is not JSON that can be read.");
    }
    PersonId person = PersonId.parse(whose).orElseThrow(() -> wrong("--file: it says no person."));
    try {
      return Exported.verify(person, lines, of(kept, person));
    } catch (IllegalArgumentException e) {
      throw wrong("--file: " + e.getMessage());
    }
  }

  private Optional<LedgerHeads.Kept> kept(String head) {
    return head == null
        ? Optional.empty()
        : Optional.of(
            heads
                .read(head.strip())
                .orElseThrow(() -> wrong("--head: it was not signed by this Holdfast.")));
  }

  private KnownHead of(Optional<LedgerHeads.Kept> kept, PersonId person) {
    if (kept.isPresent() && !kept.get().person().equals(person)) {
      throw wrong("--head: it is that of another person.");
    }
    return kept.map(LedgerHeads.Kept::head).orElse(null);
  }

  private PersonId person(String id) {
    return PersonId.parse(id).orElseThrow(() -> wrong("--person: it is no person's id."));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
