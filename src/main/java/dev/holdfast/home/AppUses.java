package dev.holdfast.home;

import dev.holdfast.ledger.LookBack;
import dev.holdfast.ledger.ReaderUse;
import dev.holdfast.ledger.Visit;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often apps have read a person's record in the last four weeks.
 *
 * @param since from when on it is counted
 * @param cut whether that is less than four weeks, since there is too much of it
 * @param byApp by their ids; who has not is not there
 */
record AppUses(Instant since, boolean cut, Map<String, ReaderUse> byApp) {

  static AppUses of(LookBack.Uses uses) {
    return new AppUses(
        uses.since(),
        uses.cut(),
        uses.readers().stream()
            .filter(use -> use.readerKind().equals(Visit.CLIENT))
            .collect(Collectors.toMap(ReaderUse::reader, Function.identity())));
  }

  /** Null if it has not. */
  public ReaderUse of(String clientId) {
    return byApp.get(clientId);
  }
}
