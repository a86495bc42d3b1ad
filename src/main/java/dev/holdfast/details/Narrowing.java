package dev.holdfast.details;

import dev.holdfast.clients.Scopes;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a token request wants of what was granted: never more. {@code scope} says which scopes (RFC
 * 6749, section 3.3), {@code authorization_details} which items (RFC 9396, section 6); of what is
 * not said all is wanted.
 *
 * @param issuer as in {@link SentDetails}
 */
public record Narrowing(Parameters form, String issuer) {

  /**
   * @throws OAuthException {@code invalid_scope} or {@code invalid_authorization_details}
   */
  public Set<String> of(Set<String> granted) {
    Set<String> most = scopes(granted);
    Optional<String> sent = form.get("scope");
    Optional<Set<String>> scopes = sent.map(text -> Scopes.parse(text).orElse(Set.of()));
    if (scopes.filter(asked -> asked.isEmpty() || !most.containsAll(asked)).isPresent()) {
      throw new OAuthException(
          OAuthError.INVALID_SCOPE,
          "The scope is malformed, or more than allowed: " + Scopes.write(most));
    }
    return both(scopes.orElse(most), items(granted));
  }

  /** Where {@code scope} says nothing. */
  public Set<String> ofDetails(Set<String> granted) {
    return both(scopes(granted), items(granted));
  }

  private Set<String> items(Set<String> granted) {
    if (form.get(RecordDetails.PARAMETER).isEmpty()) {
      return RecordDetails.items(granted)
          .map(RecordItem::written)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    Set<String> asked = new SentDetails(issuer).read(form.require(RecordDetails.PARAMETER));
    if (!RecordDetails.items(asked).allMatch(item -> holds(granted, item))) {
      throw SentDetails.refused("authorization_details ask for more than was granted.");
    }
    return asked;
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

  private static Set<String> both(Set<String> scopes, Set<String> items) {
    Set<String> both = new LinkedHashSet<>(scopes);
    both.addAll(items);
    return both;
  }
}
