package dev.holdfast.apikeys;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a key may be for. */
public final class KeyScopes {

  /** What a person's key can be for. */
  private static final List<String> OF_PERSON =
      List.of(
          Scopes.FACTS,
          Scopes.ACTIVITIES,
          Scopes.TRAINING,
          Scopes.LEDGER,
          Scopes.ACCOUNT,
          Scopes.ORGANIZATIONS,
          Scopes.SUPPORT,
          Scopes.ADMIN);

  private KeyScopes() {}

  /**
   * Of a person's key. Nobody gets further by a key than by what it is made with.
   *
   * @param held the scopes of the token that asks for it, or what she can do on a page
   */
  public static Set<String> ofPerson(Collection<String> held) {
    Set<String> scopes = new LinkedHashSet<>(OF_PERSON);
    scopes.retainAll(held);
    return scopes;
  }

  /** Of a client's key: what it is registered for of its own. */
  public static Set<String> of(RegisteredClient client) {
    Set<String> scopes = new LinkedHashSet<>(client.scopes());
    scopes.retainAll(Scopes.OF_CLIENTS);
    return scopes;
  }
}
