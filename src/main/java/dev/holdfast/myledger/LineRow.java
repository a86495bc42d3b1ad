package dev.holdfast.myledger;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.LedgerLine;

/**
 * A line of the ledger, as its person reads it.
 *
 * @param who who came
 * @param own whether that is she herself, or this site at its work for her
 * @param did what she did, in words
 * @param right by what right, in words; or empty
 * @param why what an operator gave as the reason; or empty
 */
public record LineRow(
    LedgerLine line, String who, boolean own, String did, String right, String why) {

  public boolean refused() {
    return line.act() == Act.REFUSED;
  }

  /** All entries by their names, however many. */
  public String what() {
    return line.entries().isEmpty() ? "" : LineWords.all(line.entries());
  }

  /** Such as {@code Acme Payroll read your given name, allowed on 3 May 2026.} */
  public String sentence() {
    return who + " " + did + (right.isEmpty() ? "" : ", " + right) + ".";
  }
}
