package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client has asked a person for, and what her ticks say to it.
 *
 * @param scopes as a grant has them: all of a sort is its scope
 */
public record Asked(Set<String> scopes) {

  public Asked {
    scopes = RecordItem.inGrant(scopes);
  }

  /**
   * What a grant answers, be it yes or no, and what is over of it: a sort of which parts were given
   * was asked for.
   */
  static Asked of(LiveGrant grant) {
    Set<String> scopes = new LinkedHashSet<>();
    grant.declined().forEach(scope -> scopes.add(RecordItem.asked(scope)));
    Stream.concat(grant.scopes().stream(), grant.over().keySet().stream())
        .filter(scope -> !isIn(scopes, scope))
        .forEach(scopes::add);
    return new Asked(scopes);
  }

  /** Whether it is about this: by itself, or with all of its sort. */
  public boolean isAbout(String scope) {
    return scopes.contains(scope) || isIn(scopes, scope);
  }

  /**
   * What she allows by ticking these. Of a sort that is asked for as a whole she may tick single
   * items instead; if she has ticked both, it is the whole. That it is her is told in any case.
   */
  Set<String> yes(Collection<String> ticked) {
    Set<String> told = RecordItem.inGrant(ticked);
    Set<String> yes = new LinkedHashSet<>(scopes);
    yes.removeIf(scope -> !told.contains(scope) && !scope.equals(Scopes.OPENID));
    told.stream()
        .filter(scope -> !yes.contains(scope) && isAbout(scope))
        .flatMap(scope -> RecordItem.of(scope).stream())
        .filter(item -> !told.contains(item.sort()) && item.wellFormed())
        .map(RecordItem::written)
        .forEach(yes::add);
    return yes;
  }

  /**
   * What she does not allow then, now or before; of a sort of which she gives parts, that it is not
   * all.
   */
  Set<String> no(Set<String> yes, Set<String> before) {
    Set<String> no = new LinkedHashSet<>(scopes);
    no.addAll(before);
    no.removeAll(yes);
    // Who allows all of a sort wants each of it, too, unless she has just said no to it.
    no.removeIf(scope -> !scopes.contains(scope) && isIn(yes, scope));
    for (String sort : Scopes.OF_RECORD) {
      String partly = RecordItem.partly(sort).written();
      if (scopes.contains(sort)) {
        no.remove(partly);
      }
      boolean parts = yes.stream().anyMatch(scope -> isIn(Set.of(sort), scope));
      if (scopes.contains(sort) && parts && no.remove(sort)) {
        no.add(partly);
      }
    }
    return no;
  }

  private static boolean isIn(Set<String> sorts, String scope) {
    return RecordItem.of(scope).filter(item -> sorts.contains(item.sort())).isPresent();
  }
}
