package dev.holdfast.oauth;

import dev.holdfast.claims.Subjects;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.details.RecordDetails;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.tokens.AccessToken;
import dev.holdfast.tokens.AccessTokens;
import dev.holdfast.tokens.Family;
import dev.holdfast.tokens.TokenFamilies;
import dev.holdfast.tokens.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says what a token is good for at this moment (RFC 7662). */
@ApplicationScoped
class Introspector {

  private final AccessTokens accessTokens;
  private final TokenFamilies families;
  private final Grants grants;
  private final Subjects subjects;
  private final Clients clients;
  private final String issuer;

  Introspector(
      AccessTokens accessTokens,
      TokenFamilies families,
      Grants grants,
      Subjects subjects,
      Clients clients) {
    this.subjects = subjects;
    this.clients = clients;
    this.accessTokens = accessTokens;
    this.families = families;
    this.grants = grants;
    this.issuer = accessTokens.issuer();
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
    return accessTokens.verify(token).map(VerifiedToken::said).flatMap(this::said);
  }

  private Optional<Introspection> said(AccessToken said) {
    return said.grantId() == null
        ? Optional.of(said(said, new Rights(said.scopes(), said.expiresAt())))
        : rights(said.grantId(), said.scopes(), said.expiresAt()).map(rights -> said(said, rights));
  }

  private Introspection said(AccessToken said, Rights rights) {
    return new Introspection(
        true,
        RecordDetails.scope(rights.scopes()),
        RecordDetails.write(rights.scopes()),
        said.clientId(),
        said.binding().key() == null ? "Bearer" : "DPoP",
        rights.until().getEpochSecond(),
        said.issuedAt().getEpochSecond(),
        said.acr(),
        said.authTime() == null ? null : said.authTime().getEpochSecond(),
        said.subject(),
        said.audience(),
        issuer,
        said.jti(),
        said.act(),
        said.binding().claim());
  }

  private Optional<Introspection> ofRefresh(String token) {
    return families
        .find(token)
        .filter(found -> found.live() && !found.used())
        .flatMap(
            found ->
                rights(found.family().grantId(), found.family().scopes(), found.expiresAt())
                    .filter(rights -> rights.scopes().contains(Scopes.OFFLINE_ACCESS))
                    .map(rights -> said(found.family(), rights)));
  }

  private Introspection said(Family family, Rights rights) {
    return new Introspection(
        true,
        RecordDetails.scope(rights.scopes()),
        RecordDetails.write(rights.scopes()),
        family.clientId(),
        null,
        rights.until().getEpochSecond(),
        null,
        family.authentication().how().acr(),
        family.authentication().time().getEpochSecond(),
        subject(family),
        null,
        issuer,
        null,
        null,
        family.binding().claim());
  }

  private String subject(Family family) {
    return clients
        .find(family.clientId())
        .map(client -> subjects.of(client, family.person()))
        .orElse(null);
  }

  /** What of a token's scopes the person allows at this moment, and until when at most. */
  private Optional<Rights> rights(UUID grantId, Set<String> scopes, Instant expiry) {
    return grants
        .live(grantId)
        .map(grant -> new Rights(grant.allowed(scopes), earlier(expiry, grant.until())))
        .filter(rights -> !rights.scopes().isEmpty());
  }

  private static Instant earlier(Instant expiry, Instant end) {
    return end == null || expiry.isBefore(end) ? expiry : end;
  }

  private record Rights(Set<String> scopes, Instant until) {}
}
