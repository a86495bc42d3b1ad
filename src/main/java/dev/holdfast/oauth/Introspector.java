package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Says what a token is good for at this moment (RFC 7662). */
@ApplicationScoped
class Introspector {

  private final AccessTokens accessTokens;
  private final TokenFamilies families;
  private final Grants grants;
  private final String issuer;

  Introspector(
      AccessTokens accessTokens, TokenFamilies families, Grants grants, PlatformConfig platform) {
    this.accessTokens = accessTokens;
    this.families = families;
    this.grants = grants;
    this.issuer = platform.publicUrl().toString();
  }

  /**
   * A public client shows no credential, so it may not ask (RFC 7662, section 2.1). Of another's
   * token a client learns nothing, not even that there is one, unless it may introspect all.
   */
  Introspection introspect(RegisteredClient client, String token) {
    if (client.isPublic()) {
      throw new OAuthException(
          OAuthError.INVALID_CLIENT, "Introspection needs a client that authenticates.");
    }
    return ofAccess(token)
        .or(() -> ofRefresh(token))
        .filter(found -> client.mayIntrospect() || client.clientId().equals(found.clientId()))
        .orElse(Introspection.INACTIVE);
  }

  private Optional<Introspection> ofAccess(String token) {
    return accessTokens
        .verify(token)
        .map(VerifiedToken::said)
        .filter(said -> said.grantId() == null || stands(said.grantId()))
        .map(
            said ->
                new Introspection(
                    true,
                    Scopes.write(said.scopes()),
                    said.clientId(),
                    "Bearer",
                    said.expiresAt().getEpochSecond(),
                    said.issuedAt().getEpochSecond(),
                    said.acr(),
                    said.authTime() == null ? null : said.authTime().getEpochSecond(),
                    said.subject(),
                    issuer,
                    issuer,
                    said.jti()));
  }

  private Optional<Introspection> ofRefresh(String token) {
    return families
        .find(token)
        .filter(found -> found.live() && !found.used() && stands(found.family().grantId()))
        .map(
            found ->
                new Introspection(
                    true,
                    Scopes.write(found.family().scopes()),
                    found.family().clientId(),
                    null,
                    found.expiresAt().getEpochSecond(),
                    null,
                    found.family().authentication().how().acr(),
                    found.family().authentication().time().getEpochSecond(),
                    found.family().person().toString(),
                    null,
                    issuer,
                    null));
  }

  private boolean stands(UUID grantId) {
    return grants.live(grantId).isPresent();
  }
}
