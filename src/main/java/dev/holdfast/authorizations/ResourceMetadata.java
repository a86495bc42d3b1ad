package dev.holdfast.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.Scopes;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.keys.SigningAlg;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What a client has to know of the API, or of one address of it (RFC 9728, section 2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
record ResourceMetadata(
    String resource,
    List<String> authorizationServers,
    String jwksUri,
    List<String> scopesSupported,
    List<String> bearerMethodsSupported,
    List<String> resourceSigningAlgValuesSupported,
    String resourceName,
    String resourceDocumentation,
    List<String> dpopSigningAlgValuesSupported,
    Boolean tlsClientCertificateBoundAccessTokens,
    List<String> authorizationDetailsTypesSupported) {

  /** Takes tokens in a form too, and signs its answers for clients that were registered so. */
  private static final String USERINFO = "/api/oauth/userinfo";

  /**
   * @param path empty for all of the API
   * @param certificates whether tokens can be bound to them; null if not
   */
  static ResourceMetadata of(
      String issuer, String path, Collection<String> scopes, Boolean certificates) {
    boolean userinfo = path.equals(USERINFO);
    return new ResourceMetadata(
        issuer + path,
        List.of(issuer),
        userinfo ? issuer + "/.well-known/jwks.json" : null,
        List.copyOf(scopes),
        userinfo ? List.of("header", "body") : List.of("header"),
        userinfo ? SigningAlg.names() : null,
        "Holdfast",
        issuer + "/q/openapi",
        DpopProofs.algorithms(),
        certificates,
        Collections.disjoint(scopes, Scopes.OF_RECORD) ? null : List.of(Members.HOLDFAST_RECORD));
  }
}
