package dev.holdfast.ledgers;

import dev.holdfast.jose.JwtFault;
import dev.holdfast.keys.ArchivedKeys;
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
  private final LedgerFiles files;
  private final ArchivedKeys keys;

  LedgerCommand(Verification verification, LedgerFiles files, ArchivedKeys keys) {
    this.verification = verification;
    this.files = files;
    this.keys = keys;
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
              description =
                  "Lines as GET /api/people/me/ledger answers them, page after page, or the ZIP file"
                      + " of an export, whose head must be signed with the keys.")
          Path file,
      @Option(
              names = "--head",
              paramLabel = "JWT",
              description = "A head that was kept: the chain must still have it.")
          String head,
      @Option(names = "--jwks", paramLabel = "FILE|URL", description = ArchivedKeys.OPTION)
          String jwks)
      throws IOException {
    String known = known(jwks);
    Optional<LedgerHeads.Kept> kept = kept(head, known);
    Tally tally = checked(person, file, kept, known);
    int status = printed.show(tally.wire(), tally::print);
    return tally.sound() ? status : spec.exitCodeOnExecutionException();
  }

  private Tally checked(String person, Path file, Optional<LedgerHeads.Kept> kept, String known)
      throws IOException {
    Tally tally = new Tally();
    if (file != null) {
      tally.add(exported(file, kept, known));
    } else if (person != null || kept.isPresent()) {
      PersonId id = person == null ? kept.get().person() : person(person);
      tally.add(verification.verify(id, of(kept, id)));
    } else {
      all(tally);
    }
    return tally;
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

  private Verdict exported(Path file, Optional<LedgerHeads.Kept> kept, String known)
      throws IOException {
    try {
      return files.verify(file, kept.orElse(null), known);
    } catch (IllegalArgumentException e) {
      throw wrong("--file: " + e.getMessage());
    }
  }

  private Optional<LedgerHeads.Kept> kept(String head, String known) {
    try {
      return Optional.ofNullable(head).map(signed -> LedgerHeads.read(signed, known));
    } catch (JwtFault e) {
      throw wrong("--head: it " + e.getMessage() + ".");
    }
  }

  private String known(String jwks) {
    try {
      return keys.from(jwks);
    } catch (ArchivedKeys.NotHad e) {
      throw wrong("--jwks: " + e.getMessage());
    }
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
