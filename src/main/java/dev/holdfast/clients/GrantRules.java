package dev.holdfast.clients;

import java.net.URI;

/** Which grant types, redirect URIs and scopes go together. */
record GrantRules(RegisteredClient client, Findings found) {

  void check() {
    boolean code = client.mayUse(GrantTypes.AUTHORIZATION_CODE);
    boolean asks = GrantTypes.BY_CONSENT.stream().anyMatch(client::mayUse);
    boolean ofPeople = GrantTypes.OF_PEOPLE.stream().anyMatch(client::mayUse);
    boolean own = client.mayUse(GrantTypes.CLIENT_CREDENTIALS);
    for (String grant : client.grantTypes()) {
      found.check(
          "grant_types", GrantTypes.ALL.contains(grant), "There is no grant type " + grant + ".");
    }
    found.check(
        "grant_types", !client.grantTypes().isEmpty(), "At least one grant type is needed.");
    found.check(
        "redirect_uris",
        code != client.redirectUris().isEmpty(),
        "A redirect URI is needed for authorization_code, and only for it.");
    found.check(
        "grant_types",
        asks || !client.mayUse(GrantTypes.REFRESH_TOKEN),
        "The grant type refresh_token needs authorization_code or device_code.");
    found.check(
        "grant_types",
        !own || !client.isPublic(),
        "A public client cannot use client_credentials (RFC 6749, section 4.4).");
    checkExchange();
    found.check(
        "grant_types",
        client.requirePkce() || !client.isPublic(),
        "A public client must use PKCE (RFC 9700, section 2.1.1).");
    checkSubjects();
    checkScopes(ofPeople, own);
  }

  private void checkExchange() {
    found.check(
        "require_pkce",
        !client.mayUse(GrantTypes.TOKEN_EXCHANGE)
            || !client.isPublic() && !client.get(Members.UNREVIEWED),
        "Only operators register clients that exchange tokens, and no public ones.");
  }

  /** OpenID Connect Core, section 8.1. */
  private void checkSubjects() {
    found.check(
        "sector_identifier_uri",
        client.get(Members.SUBJECT_TYPE).equals(Members.PUBLIC)
            || client.get(Members.SECTOR_IDENTIFIER_URI) != null
            || client.redirectUris().stream().map(GrantRules::host).distinct().count() <= 1,
        "Pairwise subjects with redirect URIs of several hosts need a sector_identifier_uri.");
  }

  private void checkScopes(boolean ofPeople, boolean own) {
    found.check("scope", !client.scopes().isEmpty(), "The client needs at least one scope.");
    for (String scope : client.scopes()) {
      found.check("scope", Scopes.known(scope), "There is no scope " + scope + ".");
      found.check(
          "scope",
          ofPeople || !Scopes.ofPeople(scope),
          "The scope " + scope + " needs a grant type by which people are asked.");
      found.check(
          "scope",
          own || !Scopes.OF_CLIENTS.contains(scope),
          "The scope " + scope + " needs the grant type client_credentials.");
    }
    boolean manages = client.scopes().stream().anyMatch(Scopes.OF_MANAGING::contains);
    found.check(
        "scope",
        !manages
            || !client.get(Members.UNREVIEWED)
                && client.get(Members.SUBJECT_TYPE).equals(Members.PUBLIC),
        "A client that acts in people's names is registered by an operator, with public subjects.");
    found.check(
        "scope",
        !client.scopes().contains(Scopes.OFFLINE_ACCESS) || client.mayUse(GrantTypes.REFRESH_TOKEN),
        "The scope offline_access needs the grant type refresh_token.");
  }

  private static String host(String uri) {
    boolean web = RedirectUri.fault(uri).isEmpty() && uri.regionMatches(true, 0, "https:", 0, 6);
    return web ? URI.create(uri).getHost() : "";
  }
}
