package dev.holdfast.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The time in which a person allows something.
 *
 * @param since when she first did
 * @param until null until she withdraws it
 * @param use whether it is for one answer with tokens only
 */
public record Term(Instant since, Instant until, Use use) {

  /** How often it gives tokens. */
  public enum Use {
    LASTING(""),
    /** For one answer, which has not been given yet. */
    ONCE("!"),
    /** It was given: what came of it goes on until its end, and nothing more comes of it. */
    SPENT(".");

    private final String mark;

    Use(String mark) {
      this.mark = mark;
    }
  }

  public Term(Instant since, Instant until) {
    this(since, until, Use.LASTING);
  }

  /** The same after its one answer; as it is, if it is for many or was given. */
  Term spent(Instant end) {
    return use == Use.ONCE ? new Term(since, end, Use.SPENT) : this;
  }

  boolean lasting() {
    return use == Use.LASTING;
  }

  /** The same, as long as the longest of these: what lasts goes on longer than what is for once. */
  Term asLongAs(Collection<Term> others) {
    List<Term> lasting = others.stream().filter(Term::lasting).toList();
    return lasting.isEmpty()
        ? new Term(since, lastEnd(others), use)
        : new Term(since, lastEnd(lasting), Use.LASTING);
  }

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
    Use use =
        text.endsWith(Use.ONCE.mark)
            ? Use.ONCE
            : text.endsWith(Use.SPENT.mark) ? Use.SPENT : Use.LASTING;
    int dash = text.indexOf('-');
    String until = text.substring(dash + 1, text.length() - use.mark.length());
    return new Term(
        Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))),
        until.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(until)),
        use);
  }

  String write() {
    return since.toEpochMilli() + "-" + (until == null ? "" : until.toEpochMilli()) + use.mark;
  }
}
