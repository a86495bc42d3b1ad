package dev.holdfast.receipts;

import dev.holdfast.consent.Term;
import java.time.Duration;
import java.time.Instant;

/**
 * The time in which something is allowed, as a receipt says it.
 *
 * @param once whether it is for one answer with tokens
 * @param answeredUntil until when that can be had; null if it was, or it is for many
 * @param until when it is over at the latest; null until she withdraws it
 */
record Allowance(Instant since, boolean once, Instant answeredUntil, Instant until) {

  /**
   * @param token how long an access token of the client is good: what is for one answer, and was
   *     not given yet, ends with that
   */
  static Allowance of(Term term, Duration token) {
    return switch (term.use()) {
      case LASTING -> new Allowance(term.since(), false, null, term.until());
      case ONCE -> new Allowance(term.since(), true, term.until(), term.until().plus(token));
      case SPENT -> new Allowance(term.since(), true, null, term.until());
    };
  }
}
