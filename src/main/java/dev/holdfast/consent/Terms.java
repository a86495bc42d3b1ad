package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In which time each part of a grant is allowed, after a decision. */
final class Terms {

  private static final int MOST_OVER = 50;

  private Terms() {}

  /**
   * What she allowed before and allows again, she has allowed since then. That it is her is told as
   * long as anything else is.
   *
   * @param before null if nothing stood
   */
  static Map<String, Term> given(Given given, LiveGrant before, Instant now) {
    Map<String, Term> stood = before == null ? Map.of() : before.terms();
    Map<String, Term> terms = new LinkedHashMap<>();
    Term.Use use = given.once() ? Term.Use.ONCE : Term.Use.LASTING;
    for (String scope : given.scopes()) {
      Instant since = stood.containsKey(scope) ? stood.get(scope).since() : now;
      terms.put(scope, new Term(since, given.until(), use));
    }
    given.kept().stream()
        .filter(scope -> before != null && before.allows(scope))
        .forEach(scope -> terms.putIfAbsent(scope, before.term(scope)));
    terms.computeIfPresent(
        Scopes.OPENID, (openid, term) -> term.asLongAs(List.copyOf(terms.values())));
    return terms;
  }

  /** What was over and she has not decided about now: the newest of it is told her still. */
  static Map<String, Term> over(Given given, LiveGrant before, Map<String, Term> allowed) {
    Map<String, Term> over = new LinkedHashMap<>();
    before.over().entrySet().stream()
        .filter(
            ended ->
                decided(ended.getKey())
                    .noneMatch(
                        scope -> allowed.containsKey(scope) || given.declined().contains(scope)))
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, Term> ended) -> ended.getValue().until(),
                Comparator.reverseOrder()))
        .limit(MOST_OVER)
        .forEach(ended -> over.put(ended.getKey(), ended.getValue()));
    return over;
  }

  /** When the first of these ends after that; null if none does. What is for once ends anyway. */
  static Instant nextEnd(Collection<Term> terms, Instant after) {
    return terms.stream()
        .filter(Term::lasting)
        .map(Term::until)
        .filter(until -> until != null && until.isAfter(after))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Who decides about one of these decides about this: it, parts of it, or all of its sort. */
  private static Stream<String> decided(String scope) {
    return Stream.of(
        scope,
        RecordItem.partly(scope).written(),
        RecordItem.of(scope).map(RecordItem::sort).orElse(scope));
  }
}
