package dev.holdfast.mtls;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the server's metadata say of certificates (RFC 8705, sections 3.3 and 5).
 *
 * @param tlsClientCertificateBoundAccessTokens null where clients can show none
 * @param mtlsEndpointAliases null if they are asked for where everything else is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MtlsMetadata(
    Boolean tlsClientCertificateBoundAccessTokens, Aliases mtlsEndpointAliases) {

  /** Where a client goes that shows a certificate. */
  @JsonNaming(SnakeCaseStrategy.class)
  @RegisterForReflection
  public record Aliases(
      String tokenEndpoint,
      String revocationEndpoint,
      String introspectionEndpoint,
      String deviceAuthorizationEndpoint,
      String pushedAuthorizationRequestEndpoint,
      String userinfoEndpoint) {

    static Aliases at(String origin) {
      return new Aliases(
          origin + "/api/oauth/token",
          origin + "/api/oauth/revoke",
          origin + "/api/oauth/introspect",
          origin + "/api/oauth/device_authorization",
          origin + "/api/oauth/par",
          origin + "/api/oauth/userinfo");
    }
  }

  public static MtlsMetadata of(ClientCertificates certificates) {
    return new MtlsMetadata(
        certificates.on() ? true : null, certificates.origin().map(Aliases::at).orElse(null));
  }
}
