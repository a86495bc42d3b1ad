package dev.holdfast.myledger;

import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.ledger.LookBack;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Csv;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A person's ledger as a table that she can keep and read. */
@ApplicationScoped
class LedgerTable {

  private static final int AT_ONCE = 500;

  private final LookBack look;
  private final Tellers tellers;

  LedgerTable(LookBack look, Tellers tellers) {
    this.look = look;
    this.tellers = tellers;
  }

  /** All that is looked for, however long that takes, the newest first. */
  void write(PersonId person, LedgerQuestion asked, OutputStream stream) throws IOException {
    Teller teller = tellers.of(person);
    text(stream, Csv.line("Line", "When", "Who", "What", "Why", "Network", "Fingerprint"));
    LookBack.Found found = new LookBack.Found(List.of(), Long.MAX_VALUE, null);
    while (found.next() != null) {
      found = look.find(person, asked.filter(), asked.wanted(teller), found.next(), AT_ONCE);
      for (LedgerLine line : found.lines()) {
        text(stream, row(teller.row(line)));
      }
    }
  }

  private static String row(LineRow row) {
    LedgerLine line = row.line();
    return Csv.line(
        String.valueOf(line.seq()),
        Times.write(line.at()),
        row.who(),
        row.did() + (row.right().isEmpty() ? "" : ", " + row.right()),
        row.why(),
        line.network(),
        line.hash());
  }

  private static void text(OutputStream stream, String line) throws IOException {
    stream.write(line.getBytes(StandardCharsets.UTF_8));
  }
}
