package dev.holdfast.clientpages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The last 30 days, in UTC, with today. */
record Month(LocalDate first, LocalDate last) {

  private static final int DAYS = 30;

  static Month now(Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Month(today.minusDays(DAYS - 1L), today);
  }
}
