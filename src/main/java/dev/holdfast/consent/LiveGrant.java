package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A grant that stands at this moment.
 *
 * @param terms what the client may do at this moment, each with its own time; items of a record
 *     among them ({@link RecordItem})
 * @param declined what it asked for and was not given
 * @param since when the person first allowed it
 * @param decidedAt when she was asked last
 */
public record LiveGrant(
    UUID id,
    PersonId person,
    String clientId,
    Map<String, Term> terms,
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
    String asked = RecordItem.inGrant(scope);
    Term own = terms.get(asked);
    return own != null || declined.contains(asked)
        ? own
        : RecordItem.of(asked).map(item -> terms.get(item.sort())).orElse(null);
  }

  /** Whether it allows this scope, or item of a record. */
  public boolean allows(String scope) {
    return term(scope) != null;
  }

  /** Whether the person has decided on all of these already, be it yes or no. */
  public boolean answers(Set<String> asked) {
    return asked.stream()
        .allMatch(scope -> allows(scope) || declined.contains(RecordItem.inGrant(scope)));
  }

  /** What of these it allows, in their order; nothing if that would be no data. */
  public Set<String> allowed(Set<String> asked) {
    Set<String> both = new LinkedHashSet<>(asked);
    both.removeIf(scope -> !allows(scope));
    return Scopes.holdData(both) ? both : Set.of();
  }

  /**
   * When the first of these ends that it allows, or if it allows none of them, of all; null until
   * it is withdrawn.
   */
  Instant firstEnd(Set<String> asked) {
    Set<String> both = new LinkedHashSet<>(asked);
    both.removeIf(scope -> !allows(scope));
    Collection<String> counted = both.isEmpty() ? scopes() : both;
    return counted.stream()
        .map(scope -> term(scope).until())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether anything of the record can be read under it; to sign in reads nothing. */
  public boolean reads() {
    return !Set.of(Scopes.OPENID, Scopes.OFFLINE_ACCESS).containsAll(scopes());
  }
}
