package dev.holdfast.myledger;

import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.Verdict;
import dev.holdfast.ledger.Verification;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.people.PersonId;
import dev.holdfast.roots.Roots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Goes along a person's whole ledger, and says in her words whether it holds. */
@ApplicationScoped
class LedgerCheck {

  /** So many are checked in a second or two, while she waits. */
  private static final long MOST = 100_000;

  private static final Limit CHECKS = Limit.of("ledger-check", 20, Duration.ofHours(1));

  private final Ledger ledger;
  private final Verification verification;
  private final Roots roots;
  private final Limits limits;

  LedgerCheck(Ledger ledger, Verification verification, Roots roots, Limits limits) {
    this.ledger = ledger;
    this.verification = verification;
    this.roots = roots;
    this.limits = limits;
  }

  LedgerPage.Check of(PersonId person) {
    Optional<Wait> wait = limits.take(CHECKS, person.toString());
    if (wait.isPresent()) {
      return new LedgerPage.Check(
          false, "You have checked it often just now. Try again " + wait.get().words() + ".");
    }
    if (ledger.count(person) > MOST) {
      return new LedgerPage.Check(
          false,
          "Your ledger is too long to be checked while you wait. Download it with its proof and"
              + " check that, as is written below.");
    }
    Verdict verdict = verification.verify(person, roots.heads(person));
    if (verdict.sound()) {
      return new LedgerPage.Check(
          true,
          "Checked: all %,d lines are there, in their order, and say what they said when they were written."
              .formatted(verdict.lines()));
    }
    Verdict.Finding first = verdict.findings().get(0);
    return new LedgerPage.Check(
        false,
        "Something is wrong: line "
            + first.seq()
            + " "
            + first.what()
            + ". Somebody has tampered with this ledger, or it was damaged. Download it with its"
            + " proof, keep the file, and write to who runs this site.");
  }
}
