package dev.holdfast.usage;

import java.time.LocalDate;

/** What was counted on one day (UTC). */
public record UsageDay(
    LocalDate day, long tokens, long reads, long writes, long refusals, long grants) {

  static UsageDay none(LocalDate day) {
    return new UsageDay(day, 0, 0, 0, 0, 0);
  }
}
