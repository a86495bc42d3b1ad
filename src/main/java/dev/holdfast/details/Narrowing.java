package dev.holdfast.details;

import dev.holdfast.clients.Scopes;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a token request wants of what was granted: never more. {@code scope} says which scopes (RFC
 * 6749, section 3.3), {@code authorization_details} which items (RFC 9396, section 6); of what is
 * not said all is wanted.
 *
 * @param issuer as in {@link SentDetails}
 */
public record Narrowing(Parameters form, String issuer) {

  /**
   * @param granted all of it
   * @throws OAuthException {@code invalid_scope} or {@code invalid_authorization_details}
   */
  public Set<String> of(Set<String> granted) {
    return of(granted, granted);
  }

  /**
   * @param granted all of it, as it was asked for: a sort of which a part is allowed by its scope
   * @param exact the same with these parts in its place
   * @throws OAuthException {@code invalid_scope} or {@code invalid_authorization_details}
   */
  public Set<String> of(Set<String> granted, Set<String> exact) {
    Set<String> most = scopes(granted);
    Optional<String> sent = form.get("scope");
    Optional<Set<String>> scopes = sent.map(text -> Scopes.parse(text).orElse(Set.of()));
    if (scopes.filter(asked -> asked.isEmpty() || !most.containsAll(asked)).isPresent()) {
      throw new OAuthException(
          OAuthError.INVALID_SCOPE,
          "The scope is malformed, or more than allowed: " + Scopes.write(most));
    }
    return withItems(scopes.orElse(most), granted, exact);
  }

  /** Where {@code scope} says nothing. */
  public Set<String> ofDetails(Set<String> granted, Set<String> exact) {
    return withItems(scopes(granted), granted, exact);
  }

  /** Parts of a sort are items on the wire, however they were asked for: details narrow them. */
  private Set<String> withItems(Set<String> scopes, Set<String> granted, Set<String> exact) {
    Set<String> both = new LinkedHashSet<>(scopes);
    if (form.get(RecordDetails.PARAMETER).isEmpty()) {
      RecordDetails.items(granted).map(RecordItem::written).forEach(both::add);
      return both;
    }
    Set<String> asked = new SentDetails(issuer).read(form.require(RecordDetails.PARAMETER));
    if (!RecordDetails.items(asked).allMatch(item -> holds(exact, item))) {
      throw SentDetails.refused("authorization_details ask for more than was granted.");
    }
    both.removeIf(scope -> Scopes.OF_RECORD.contains(scope) && !exact.contains(scope));
    both.addAll(asked);
    return both;
  }

  /** By itself, or with all of its sort. */
  private static boolean holds(Set<String> granted, RecordItem item) {
    return granted.contains(item.written())
        || granted.contains(RecordItem.all(item.sort()).written());
  }

  private static Set<String> scopes(Set<String> granted) {
    Set<String> scopes = new LinkedHashSet<>(granted);
    scopes.removeIf(scope -> RecordItem.of(scope).isPresent());
    return scopes;
  }
}
