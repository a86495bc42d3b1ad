package dev.holdfast.consent;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A grant that stands at this moment.
 *
 * @param terms what the client may do, each with its own time; items of a record among them
 * @param over what it could do, too, and of which the time is over since she decided about it last
 * @param declined what it asked for and was not given; a sort of which it was given parts is there
 *     as {@link RecordItem#partly}
 * @param since when the person first allowed it
 * @param decidedAt when she was asked last
 */
public record LiveGrant(
    UUID id,
    PersonId person,
    String clientId,
    Map<String, Term> terms,
    Map<String, Term> over,
    Set<String> declined,
    Instant since,
    Instant decidedAt) {

  /** What the client may do. */
  public Set<String> scopes() {
    return terms.keySet();
  }

  /** When the last of it ends; null until it is withdrawn. */
  public Instant until() {
    return Term.lastEnd(terms.values());
  }

  /**
   * In which time it allows this: by itself, or with all of its sort, unless the person has said no
   * to this; null if it does not.
   */
  Term term(String scope) {
    String asked = RecordItem.asked(scope);
    Term own = terms.get(asked);
    return own != null || declined.contains(asked)
        ? own
        : RecordItem.of(asked).map(item -> terms.get(item.sort())).orElse(null);
  }

  /** Whether it allows this scope, or item of a record. */
  public boolean allows(String scope) {
    return term(scope) != null;
  }

  /**
   * Whether the person has decided on all of these already, be it yes or no. What she allowed once
   * she decides about each time.
   */
  public boolean answers(Set<String> asked) {
    return asked.stream().map(RecordItem::inGrant).allMatch(this::answers);
  }

  private boolean answers(String asked) {
    if (allows(asked)) {
      return term(asked).lasting();
    }
    boolean inPart = declined.contains(RecordItem.partly(asked).written());
    return declined.contains(asked)
        || inPart && parts(asked).stream().anyMatch(part -> terms.get(part).lasting());
  }

  /** Whether any of these was allowed for one answer, which has not been given yet. */
  public boolean isOnce(Set<String> asked) {
    return asked.stream()
        .flatMap(scope -> allows(scope) ? Stream.of(scope) : parts(scope).stream())
        .anyMatch(scope -> term(scope).use() == Term.Use.ONCE);
  }

  /** What of it new tokens can be given for: not what was allowed once, and has been. */
  public LiveGrant unspent() {
    if (terms.values().stream().noneMatch(term -> term.use() == Term.Use.SPENT)) {
      return this;
    }
    Map<String, Term> left = new LinkedHashMap<>(terms);
    left.values().removeIf(term -> term.use() == Term.Use.SPENT);
    return new LiveGrant(id, person, clientId, left, over, declined, since, decidedAt);
  }

  /**
   * What exactly of these it allows, in their order: of a sort that is allowed in part, these
   * parts. Nothing if that would be no data.
   */
  public Set<String> allowed(Set<String> asked) {
    return data(asked, this::parts);
  }

  /** Those of these of which it allows anything; nothing if that would be no data. */
  public Set<String> open(Set<String> asked) {
    return data(asked, scope -> parts(scope).isEmpty() ? Set.of() : Set.of(scope));
  }

  /**
   * The same as a token has it: which parts of a sort, is not in it. There may be many, and they
   * may be others at the next request.
   */
  public Set<String> held(Set<String> asked) {
    return data(
        asked,
        scope ->
            parts(scope).isEmpty()
                ? Set.of()
                : Set.of(RecordItem.partly(RecordItem.asked(scope)).written()));
  }

  private Set<String> data(Set<String> asked, Function<String, Set<String>> inPart) {
    Set<String> data = new LinkedHashSet<>();
    for (String scope : asked) {
      if (allows(scope)) {
        data.add(
            RecordItem.of(scope)
                .filter(RecordItem::partly)
                .map(item -> RecordItem.all(item.sort()).written())
                .orElse(scope));
      } else {
        data.addAll(inPart.apply(scope));
      }
    }
    return Scopes.holdData(data) ? data : Set.of();
  }

  /** The single items that it allows of a sort, if it is asked for as a whole. */
  private Set<String> parts(String asked) {
    String sort = RecordItem.asked(asked);
    return scopes().stream()
        .filter(scope -> RecordItem.of(scope).filter(item -> item.sort().equals(sort)).isPresent())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * When the first of these ends that it allows, or if it allows none of them, of all; null until
   * it is withdrawn. What is for one answer has no end that could be taken over.
   */
  Instant firstEnd(Set<String> asked) {
    return lasting(asked).stream()
        .map(Term::until)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether there is such an end, or that it has none. */
  boolean lasts(Set<String> asked) {
    return !lasting(asked).isEmpty();
  }

  private List<Term> lasting(Set<String> asked) {
    Set<String> both = new LinkedHashSet<>(asked);
    both.removeIf(scope -> !allows(scope));
    asked.forEach(scope -> both.addAll(parts(scope)));
    List<Term> ofThese = lastingOf(both);
    return ofThese.isEmpty() ? lastingOf(scopes()) : ofThese;
  }

  private List<Term> lastingOf(Set<String> allowed) {
    return allowed.stream()
        .filter(scope -> !reads() || !Scopes.OF_SIGNING_IN.contains(scope))
        .map(this::term)
        .filter(Term::lasting)
        .toList();
  }

  /** The standard claims that it allows, without those that she has said no to. */
  public Set<String> claims() {
    Set<String> claims = new LinkedHashSet<>();
    scopes().forEach(scope -> claims.addAll(StandardClaims.of(scope)));
    declined.forEach(scope -> Scopes.claim(scope).ifPresent(claims::remove));
    return claims;
  }

  /** Whether anything of the record can be read under it; to sign in reads nothing. */
  public boolean reads() {
    return !Scopes.OF_SIGNING_IN.containsAll(scopes());
  }
}
