package dev.holdfast.clients;

import java.util.List;
import java.util.Set;

/** What a client is registered for if nothing is said. */
final class ClientDefaults {

  private ClientDefaults() {}

  /** Who has a redirect URI asks people; everybody else acts on its own behalf. */
  static Set<String> grantTypes(List<String> redirectUris) {
    return redirectUris.isEmpty()
        ? Set.of(GrantTypes.CLIENT_CREDENTIALS)
        : Set.of(GrantTypes.AUTHORIZATION_CODE, GrantTypes.REFRESH_TOKEN);
  }

  /**
   * All that people can consent to, but who else reads her record: whoever needs that says so.
   * Nothing on its own behalf.
   */
  static List<String> scopes(Set<String> grantTypes) {
    boolean refreshes = grantTypes.contains(GrantTypes.REFRESH_TOKEN);
    return Scopes.BY_CONSENT.stream()
        .filter(scope -> grantTypes.stream().anyMatch(GrantTypes.OF_PEOPLE::contains))
        .filter(scope -> !scope.equals(Scopes.LEDGER))
        .filter(scope -> refreshes || !scope.equals(Scopes.OFFLINE_ACCESS))
        .toList();
  }
}
