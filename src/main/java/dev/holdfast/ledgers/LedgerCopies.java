package dev.holdfast.ledgers;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.Verification;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A person's whole ledger, to take along: its lines, and the signed head to which they lead. */
@ApplicationScoped
public class LedgerCopies {

  private final Ledger ledger;
  private final Verification verification;
  private final LedgerHeads heads;

  LedgerCopies(Ledger ledger, Verification verification, LedgerHeads heads) {
    this.ledger = ledger;
    this.verification = verification;
    this.heads = heads;
  }

  /** Its end at this moment: that it is read is a line in it. */
  public HeadView begin(Access access, PersonId person) {
    ledger.append(access.visit(), Act.READ, Map.of(person, List.of()));
    return heads.sign(person, verification.head(person).orElse(KnownHead.NONE));
  }

  /** How many lines there are at this moment. */
  public long count(PersonId person) {
    return ledger.count(person);
  }

  /** Lines after one up to another, the oldest first. */
  public List<LineView> between(PersonId person, long after, long until) {
    return ledger.between(person, after, until).stream().map(LineView::of).toList();
  }
}
