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

  boolean mayRefresh(RegisteredClient client, Set<String> scopes) {
    return scopes.contains(Scopes.OFFLINE_ACCESS) && client.mayUse(GrantTypes.REFRESH_TOKEN);
  }

  TokenResponse answer(RegisteredClient client, Set<String> scopes) {
    count("client_token");
    return answer(accessTokens.issue(client, scopes), null, scopes);
  }

  /** What the person has taken out of her grant meanwhile is not in the token either. */
  TokenResponse answer(
      RegisteredClient client,
      Family family,
      LiveGrant grant,
      Set<String> asked,
      String refreshToken) {
    Set<String> scopes = new LinkedHashSet<>(asked);
    scopes.removeIf(
        scope -> !grant.scopes().contains(scope) && !scope.equals(Scopes.OFFLINE_ACCESS));
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
