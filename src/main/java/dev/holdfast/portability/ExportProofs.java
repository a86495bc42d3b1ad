package dev.holdfast.portability;

import dev.holdfast.keys.ArchivedKeys;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.ledgers.HeadView;
import dev.holdfast.ledgers.LedgerCopies;
import dev.holdfast.ledgers.LineView;
import dev.holdfast.people.PersonId;
import dev.holdfast.receipts.Receipt;
import dev.holdfast.receipts.ReceiptView;
import dev.holdfast.receipts.Receipts;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** What in an export others can verify: receipts and the ledger, and the keys that have signed. */
@ApplicationScoped
class ExportProofs {

  /** More lines than that nobody reads as a page; they are all in the file for programs. */
  private static final int MOST_SHOWN = 10_000;

  private final Receipts receipts;
  private final LedgerCopies ledgers;
  private final SigningKeys keys;

  ExportProofs(Receipts receipts, LedgerCopies ledgers, SigningKeys keys) {
    this.receipts = receipts;
    this.ledgers = ledgers;
    this.keys = keys;
  }

  long ledgerLines(PersonId person) {
    return ledgers.count(person);
  }

  void receipts(ExportZip zip, PersonId person, Items words) throws IOException {
    zip.text(ArchivedKeys.IN_EXPORT, keys.archive());
    zip.document("receipts.html", "Receipts", pages(person), words::of);
    zip.lines(ReceiptView.IN_EXPORT, pages(person), ReceiptView::of);
  }

  /** The last of all, so that what has just been read is in it. */
  void ledger(ExportZip zip, Access access, PersonId person, Items words) throws IOException {
    HeadView head = ledgers.begin(access, person);
    zip.json(HeadView.IN_EXPORT, head);
    zip.lines(
        LineView.IN_EXPORT,
        LedgerPages.oldestFirst(ledgers, person, head.seq()),
        Function.identity());
    zip.document(
        "ledger.html",
        head.seq() > MOST_SHOWN
            ? "The newest " + MOST_SHOWN + " lines of the ledger"
            : "The ledger",
        LedgerPages.newestFirst(ledgers, person, head.seq(), MOST_SHOWN),
        words::of);
  }

  private Iterator<List<Receipt>> pages(PersonId person) {
    return Pages.of((last, most) -> receipts.all(person, last, most));
  }
}
