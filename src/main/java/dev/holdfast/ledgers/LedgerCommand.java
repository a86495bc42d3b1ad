package dev.holdfast.ledgers;

import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.PersonHead;
import dev.holdfast.ledger.Verdict;
import dev.holdfast.ledger.Verification;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Progress;
import dev.holdfast.roots.Roots;
import dev.holdfast.roots.TreeCheck;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  private final Roots roots;
  private final TreeCheck tree;
  private final LedgerFiles files;
  private final KeptHeads heads;

  LedgerCommand(
      Verification verification, Roots roots, TreeCheck tree, LedgerFiles files, KeptHeads heads) {
    this.verification = verification;
    this.roots = roots;
    this.tree = tree;
    this.files = files;
    this.heads = heads;
  }

  @picocli.CommandLine.Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Finds lines that were changed, moved, removed or cut off, also while the server runs.",
        "Exit status 0 if all is sound, 1 if not."
      })
  int verify(@Mixin Printed printed, @Mixin VerifyOptions what) {
    Tally tally = new Tally();
    try {
      check(what, tally);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
    int status = printed.show(tally.wire(), tally::print);
    return tally.sound() ? status : spec.exitCodeOnExecutionException();
  }

  private void check(VerifyOptions what, Tally tally) {
    String known = heads.keys(what.jwks);
    List<PersonHead> kept = heads.read(what.head, what.proof, known);
    if (what.file != null && what.person != null) {
      throw new IllegalArgumentException("--file says whose it is; leave --person out.");
    }
    if (what.file != null) {
      tally.add(exported(what, kept, known));
    } else if (what.person != null || !kept.isEmpty()) {
      tally.add(stored(what.person == null ? kept.get(0).person() : person(what.person), kept));
    } else {
      all(tally);
    }
  }

  private Verdict exported(VerifyOptions what, List<PersonHead> kept, String known) {
    try {
      return files.verify(what.file, !what.part, kept, known);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--file: " + e.getMessage(), e);
    }
  }

  private Verdict stored(PersonId person, List<PersonHead> kept) {
    List<KnownHead> known = new ArrayList<>(KeptHeads.of(kept, person));
    known.addAll(roots.heads(person));
    return verification.verify(person, known);
  }

  private void all(Tally tally) {
    Progress progress = Progress.of(spec, 0);
    Optional<PersonId> next = verification.next(null);
    while (next.isPresent()) {
      tally.add(stored(next.get(), List.of()));
      progress.at(tally.chains());
      next = verification.next(next.get());
    }
    tally.add(tree.findings());
    progress.end();
  }

  private static PersonId person(String id) {
    return PersonId.parse(id)
        .orElseThrow(() -> new IllegalArgumentException("--person: it is no person's id."));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
