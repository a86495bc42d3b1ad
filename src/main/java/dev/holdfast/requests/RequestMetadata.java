package dev.holdfast.requests;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the server's metadata say of requests for authorization: RFC 9126, section 5; RFC 9207,
 * section 3; OpenID Connect Discovery 1.0, section 3.
 */
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record RequestMetadata(
    List<String> responseTypesSupported,
    List<String> responseModesSupported,
    List<String> codeChallengeMethodsSupported,
    List<String> promptValuesSupported,
    String pushedAuthorizationRequestEndpoint,
    boolean requirePushedAuthorizationRequests,
    boolean claimsParameterSupported,
    boolean requestParameterSupported,
    boolean requestUriParameterSupported,
    boolean authorizationResponseIssParameterSupported) {

  public static RequestMetadata of(String issuer, RequestsConfig config) {
    return new RequestMetadata(
        List.of("code"),
        ResponseMode.names(),
        List.of("S256"),
        Prompt.names(),
        issuer + "/api/oauth/par",
        config.requirePushed(),
        true,
        false,
        false,
        true);
  }
}
