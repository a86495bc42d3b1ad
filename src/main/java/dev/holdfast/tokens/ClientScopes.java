package dev.holdfast.tokens;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What of a person's a client may ask for, by its registration. */
public final class ClientScopes {

  private ClientScopes() {}

  /** A client that may have all claims of a scope may have one of them. */
  public static boolean may(RegisteredClient client, String scope) {
    String whole = Scopes.claim(scope).flatMap(StandardClaims::scopeOf).orElse(scope);
    return Scopes.BY_CONSENT.contains(whole) && client.scopes().contains(whole);
  }

  /** Those that it may, in their order. */
  public static Set<String> of(RegisteredClient client, Collection<String> scopes) {
    Set<String> may = new LinkedHashSet<>(scopes);
    may.removeIf(scope -> !may(client, scope));
    return may;
  }
}
