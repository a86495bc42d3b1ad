package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.details.Narrowing;
import dev.holdfast.details.RecordDetails;
import dev.holdfast.exchange.Exchanged;
import dev.holdfast.exchange.TokenTypes;
import dev.holdfast.oidc.IdTokenContent;
import dev.holdfast.oidc.IdTokens;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.AccessTokens;
import dev.holdfast.tokens.Authentication;
import dev.holdfast.tokens.ClientScopes;
import dev.holdfast.tokens.Family;
import dev.holdfast.tokens.Lifetimes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the grants have in common: scopes, and the answer with its tokens. */
@ApplicationScoped
class TokenIssuer {

  private final Grants grants;
  private final AccessTokens accessTokens;
  private final IdTokens idTokens;
  private final Lifetimes lifetimes;
  private final MeterRegistry metrics;

  TokenIssuer(
      Grants grants,
      AccessTokens accessTokens,
      IdTokens idTokens,
      Lifetimes lifetimes,
      MeterRegistry metrics) {
    this.grants = grants;
    this.idTokens = idTokens;
    this.accessTokens = accessTokens;
    this.lifetimes = lifetimes;
    this.metrics = metrics;
  }

  /** How a request may ask for less than was granted. */
  Narrowing narrowing(Parameters form) {
    return new Narrowing(form, accessTokens.issuer());
  }

  /**
   * What of the scopes stands at this moment: the person allows something of it still, and the
   * client may still ask for it. Nothing if that would be no data.
   */
  Set<String> standing(RegisteredClient client, LiveGrant grant, Set<String> scopes) {
    Set<String> standing = new LinkedHashSet<>(grant.open(ClientScopes.of(client, scopes)));
    if (grant.isOnce(Set.of(Scopes.OFFLINE_ACCESS))) {
      standing.remove(Scopes.OFFLINE_ACCESS); // one answer is one without a refresh token
    }
    return standing;
  }

  /**
   * What of this family's one token shall have: fewer details, if the request says so.
   *
   * @param scopes what stands
   */
  Set<String> narrowed(TokenCall call, LiveGrant grant, Set<String> scopes) {
    if (call.form().get(RecordDetails.PARAMETER).isEmpty()) {
      return scopes;
    }
    Set<String> fewer = narrowing(call.form()).ofDetails(scopes, grant.allowed(scopes));
    Set<String> standing = standing(call.client(), grant, fewer);
    if (!standing.containsAll(fewer)) {
      throw new OAuthException(
          OAuthError.INVALID_AUTHORIZATION_DETAILS, "The person does not allow all of it.");
    }
    return fewer;
  }

  /** How long a refresh token may rest. */
  Duration refreshIdle(RegisteredClient client) {
    return lifetimes.refreshIdle(client);
  }

  boolean mayRefresh(RegisteredClient client, Set<String> scopes) {
    return scopes.contains(Scopes.OFFLINE_ACCESS) && client.mayUse(GrantTypes.REFRESH_TOKEN);
  }

  /**
   * The tokens that a person's decision begins; they end when they would be of no use any more.
   *
   * @param scopes what stands of it
   * @throws OAuthException if that is nothing
   */
  Family family(
      TokenCall call, String id, LiveGrant grant, Set<String> scopes, Authentication how) {
    if (scopes.isEmpty()) {
      throw new OAuthException(
          OAuthError.INVALID_GRANT, "Nothing of what the person allowed stands any more.");
    }
    Instant end = lifetimes.end(call.client(), scopes.contains(Scopes.OFFLINE_ACCESS));
    boolean endsWithGrant =
        grant.until() != null && grant.until().isBefore(end) && !grant.isOnce(scopes);
    return new Family(
        id,
        grant.clientId(),
        grant.person(),
        grant.id(),
        scopes,
        how,
        call.refreshBinding(),
        Set.of(),
        endsWithGrant ? grant.until() : end);
  }

  TokenResponse answer(TokenCall call, Set<String> scopes, Set<String> resources) {
    count("client_token");
    String accessToken = accessTokens.issue(call.client(), scopes, resources, call.binding());
    Duration lifetime = lifetimes.accessToken(call.client());
    Issued issued = new Issued(accessToken, lifetime, null, null);
    return answer(call, issued, RecordDetails.scope(scopes), scopes);
  }

  /**
   * @param signIn what an ID token tells, which there is one of if the scopes hold {@code openid}
   */
  TokenResponse answer(TokenCall call, Standing of, IdTokenContent signIn, String refreshToken) {
    RegisteredClient client = call.client();
    boolean once = of.grant().isOnce(of.scopes());
    if (once && !grants.spend(of.grant(), of.family().scopes(), lifetimes.end(client, false))) {
      throw new OAuthException(
          OAuthError.INVALID_GRANT, "The person has allowed it once, and that was answered.");
    }
    Duration lifetime = lifetimes.accessToken(client, once ? null : of.grant().until());
    Family family = of.family().forResources(of.resources());
    Set<String> held = of.grant().held(of.scopes());
    String accessToken = accessTokens.issue(client, family, held, lifetime, call.binding());
    String idToken =
        of.scopes().contains(Scopes.OPENID)
            ? idTokens.issue(client, of.grant(), signIn, accessToken)
            : null;
    Set<String> exact = of.grant().allowed(of.scopes());
    return answer(
        call,
        new Issued(accessToken, lifetime, refreshToken, idToken),
        RecordDetails.scope(of.scopes(), exact),
        exact);
  }

  TokenResponse answer(TokenCall call, Exchanged exchanged) {
    return new TokenResponse(
        exchanged.accessToken(),
        call.tokenType(),
        exchanged.lifetime().toSeconds(),
        null,
        RecordDetails.scope(exchanged.scopes()),
        RecordDetails.write(exchanged.scopes()),
        null,
        TokenTypes.ACCESS_TOKEN);
  }

  /**
   * Tokens of this family, as far as the grant lets them go at this moment.
   *
   * @param scopes as they were asked for, those of which anything is allowed
   */
  record Standing(Family family, LiveGrant grant, Set<String> scopes, Set<String> resources) {}

  void count(String event) {
    metrics.counter("holdfast.oauth.tokens", "event", event).increment();
  }

  private record Issued(
      String accessToken, Duration lifetime, String refreshToken, String idToken) {}

  private TokenResponse answer(TokenCall call, Issued issued, String scope, Set<String> granted) {
    return new TokenResponse(
        issued.accessToken,
        call.tokenType(),
        issued.lifetime.toSeconds(),
        issued.refreshToken,
        scope,
        RecordDetails.write(granted),
        issued.idToken,
        null);
  }
}
