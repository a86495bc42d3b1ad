package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.LiveGrant;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the grants have in common: scopes, and the answer with its tokens. */
@ApplicationScoped
class TokenIssuer {

  private static final String BEARER = "Bearer";

  private final AccessTokens accessTokens;
  private final OAuthConfig config;
  private final MeterRegistry metrics;

  TokenIssuer(AccessTokens accessTokens, OAuthConfig config, MeterRegistry metrics) {
    this.accessTokens = accessTokens;
    this.config = config;
    this.metrics = metrics;
  }

  /** The scopes asked for, if all of them are among the ones allowed (RFC 6749, section 3.3). */
  Set<String> narrowed(String asked, Set<String> allowed) {
    return Scopes.parse(asked)
        .filter(allowed::containsAll)
        .orElseThrow(
            () ->
                new OAuthException(
                    OAuthError.INVALID_SCOPE,
                    "The scope is malformed, or more than allowed: " + Scopes.write(allowed)));
  }

  /**
   * What of the scopes stands at this moment: the person allows it still, and the client may still
   * ask for it. Nothing if that would be no data.
   */
  Set<String> standing(RegisteredClient client, LiveGrant grant, Set<String> scopes) {
    Set<String> asked = new LinkedHashSet<>(scopes);
    asked.retainAll(client.scopes());
    return grant.allowed(asked);
  }

  boolean mayRefresh(RegisteredClient client, Set<String> scopes) {
    return scopes.contains(Scopes.OFFLINE_ACCESS) && client.mayUse(GrantTypes.REFRESH_TOKEN);
  }

  TokenResponse answer(RegisteredClient client, Set<String> scopes) {
    count("client_token");
    return answer(accessTokens.issue(client, scopes), null, scopes);
  }

  TokenResponse answer(
      RegisteredClient client, Family family, Set<String> scopes, String refreshToken) {
    return answer(accessTokens.issue(client, family, scopes), refreshToken, scopes);
  }

  void count(String event) {
    metrics.counter("holdfast.oauth.tokens", "event", event).increment();
  }

  private TokenResponse answer(String accessToken, String refreshToken, Set<String> scopes) {
    return new TokenResponse(
        accessToken,
        BEARER,
        config.accessTokenLifetime().toSeconds(),
        refreshToken,
        Scopes.write(scopes));
  }
}
