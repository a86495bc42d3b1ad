package dev.holdfast.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Scopes;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.mtls.MtlsMetadata;
import dev.holdfast.requests.RequestMetadata;
import dev.holdfast.sessions.How;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this server can do and where, in the words of RFC 8414, section 2, and of OpenID Connect
 * Discovery 1.0, section 3.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
record ServerMetadata(
    String issuer,
    String authorizationEndpoint,
    String tokenEndpoint,
    String userinfoEndpoint,
    String endSessionEndpoint,
    boolean backchannelLogoutSupported,
    boolean backchannelLogoutSessionSupported,
    String jwksUri,
    @JsonUnwrapped NewcomersMetadata newcomers,
    List<String> scopesSupported,
    List<String> grantTypesSupported,
    List<String> tokenEndpointAuthMethodsSupported,
    List<String> tokenEndpointAuthSigningAlgValuesSupported,
    String revocationEndpoint,
    List<String> revocationEndpointAuthMethodsSupported,
    List<String> revocationEndpointAuthSigningAlgValuesSupported,
    String deviceAuthorizationEndpoint,
    String introspectionEndpoint,
    List<String> introspectionEndpointAuthMethodsSupported,
    List<String> introspectionEndpointAuthSigningAlgValuesSupported,
    List<String> introspectionSigningAlgValuesSupported,
    List<String> acrValuesSupported,
    List<String> subjectTypesSupported,
    List<String> idTokenSigningAlgValuesSupported,
    List<String> dpopSigningAlgValuesSupported,
    List<String> claimTypesSupported,
    List<String> claimsSupported,
    @JsonUnwrapped MtlsMetadata certificates,
    @JsonUnwrapped RequestMetadata requests) {

  private static final List<String> SCOPES =
      Stream.of(Scopes.BY_CONSENT, Scopes.OF_MANAGING, Scopes.OF_CLIENTS)
          .flatMap(List::stream)
          .toList();

  private static final List<String> ASSERTION_ALGS = ClientAuthentication.assertionAlgorithms();

  /**
   * @param methods by which clients can show who they are here
   */
  static ServerMetadata of(
      String issuer,
      NewcomersMetadata newcomers,
      List<String> methods,
      MtlsMetadata certificates,
      RequestMetadata requests) {
    List<String> shown =
        methods.stream().filter(method -> !method.equals(AuthMethod.NONE.wireName())).toList();
    return new ServerMetadata(
        issuer,
        issuer + "/api/oauth/authorize",
        issuer + "/api/oauth/token",
        issuer + "/api/oauth/userinfo",
        issuer + "/api/oauth/logout",
        true,
        true,
        issuer + "/.well-known/jwks.json",
        newcomers,
        SCOPES,
        GrantTypes.ALL,
        methods,
        ASSERTION_ALGS,
        issuer + "/api/oauth/revoke",
        methods,
        ASSERTION_ALGS,
        issuer + "/api/oauth/device_authorization",
        issuer + "/api/oauth/introspect",
        shown,
        ASSERTION_ALGS,
        SigningAlg.names(),
        How.OF_SIGN_INS,
        List.of("public", "pairwise"),
        SigningAlg.names(),
        DpopProofs.algorithms(),
        List.of("normal"),
        claims(),
        certificates,
        requests);
  }

  private static List<String> claims() {
    return Stream.concat(
            Stream.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "sid"),
            StandardClaims.all().stream())
        .toList();
  }
}
