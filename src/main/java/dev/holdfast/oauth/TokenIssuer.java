package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What the grants have in common: scopes, and the answer with its tokens. */
@ApplicationScoped
class TokenIssuer {

  private final AccessTokens accessTokens;
  private final IdTokens idTokens;
  private final Lifetimes lifetimes;
  private final MeterRegistry metrics;
  private final Clock clock;

  TokenIssuer(
      AccessTokens accessTokens,
      IdTokens idTokens,
      Lifetimes lifetimes,
      MeterRegistry metrics,
      Clock clock) {
    this.clock = clock;
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
   * What of the scopes stands at this moment: the person allows it still, and the client may still
   * ask for it. Nothing if that would be no data.
   */
  Set<String> standing(RegisteredClient client, LiveGrant grant, Set<String> scopes) {
    return grant.allowed(ClientScopes.of(client, scopes));
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
    Set<String> fewer = narrowing(call.form()).ofDetails(scopes);
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
    boolean offline = scopes.contains(Scopes.OFFLINE_ACCESS);
    Instant end =
        clock
            .instant()
            .plus(
                offline ? lifetimes.refresh(call.client()) : lifetimes.accessToken(call.client()));
    boolean endsWithGrant = grant.until() != null && grant.until().isBefore(end);
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
    return answer(call, new Issued(accessToken, null, null), scopes);
  }

  /**
   * @param signIn what an ID token tells, which there is one of if the scopes hold {@code openid}
   */
  TokenResponse answer(TokenCall call, Standing of, IdTokenContent signIn, String refreshToken) {
    RegisteredClient client = call.client();
    String accessToken =
        accessTokens.issue(client, of.family(), of.scopes(), of.resources(), call.binding());
    String idToken =
        of.scopes().contains(Scopes.OPENID)
            ? idTokens.issue(client, of.grant(), signIn, accessToken)
            : null;
    return answer(call, new Issued(accessToken, refreshToken, idToken), of.scopes());
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

  /** Tokens of this family, as far as the grant lets them go at this moment. */
  record Standing(Family family, LiveGrant grant, Set<String> scopes, Set<String> resources) {}

  void count(String event) {
    metrics.counter("holdfast.oauth.tokens", "event", event).increment();
  }

  private record Issued(String accessToken, String refreshToken, String idToken) {}

  private TokenResponse answer(TokenCall call, Issued issued, Set<String> scopes) {
    return new TokenResponse(
        issued.accessToken,
        call.tokenType(),
        lifetimes.accessToken(call.client()).toSeconds(),
        issued.refreshToken,
        RecordDetails.scope(scopes),
        RecordDetails.write(scopes),
        issued.idToken,
        null);
  }
}
