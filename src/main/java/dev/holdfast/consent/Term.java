package dev.holdfast.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * The time in which a person allows something.
 *
 * @param since when she first did
 * @param until null until she withdraws it
 */
public record Term(Instant since, Instant until) {

  boolean isOver(Instant now) {
    return until != null && !now.isBefore(until);
  }

  /** When the last of them ends; null if one has no end. */
  static Instant lastEnd(Collection<Term> terms) {
    return terms.stream().anyMatch(term -> term.until == null)
        ? null
        : terms.stream().map(Term::until).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** As {@link #write} has written it. */
  static Term read(String text) {
    int dash = text.indexOf('-');
    String until = text.substring(dash + 1);
    return new Term(
        Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))),
        until.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(until)));
  }

  String write() {
    return since.toEpochMilli() + "-" + (until == null ? "" : until.toEpochMilli());
  }
}
