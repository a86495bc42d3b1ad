package dev.holdfast.tokens;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What of a person's a client may ask for, by its registration: scopes, and items of a record. */
public final class ClientScopes {

  private ClientScopes() {}

  /**
   * A client that may have all claims of a scope may have one of them; one that may have a sort of
   * entries may have single ones, if it is registered for the type of {@code
   * authorization_details}.
   */
  public static boolean may(RegisteredClient client, String scope) {
    Optional<RecordItem> item = RecordItem.of(scope);
    if (item.isPresent() && item.get().partly()) {
      return client.scopes().contains(item.get().sort());
    }
    if (item.isPresent()) {
      return client.get(Members.AUTHORIZATION_DETAILS_TYPES).contains(Members.HOLDFAST_RECORD)
          && client.scopes().contains(item.get().sort());
    }
    String whole = Scopes.claim(scope).flatMap(StandardClaims::scopeOf).orElse(scope);
    return Scopes.ofPeople(whole) && client.scopes().contains(whole);
  }

  /** Those that it may, in their order. */
  public static Set<String> of(RegisteredClient client, Collection<String> scopes) {
    Set<String> may = new LinkedHashSet<>(scopes);
    may.removeIf(scope -> !may(client, scope));
    return may;
  }
}
