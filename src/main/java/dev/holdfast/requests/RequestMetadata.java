package dev.holdfast.requests;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.holdfast.clients.Members;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.keys.SigningAlg;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the server's metadata say of requests for authorization: RFC 9101, section 10.5; RFC 9126,
 * section 5; RFC 9207, section 3; RFC 9396, section 10; JARM, section 4; OpenID Connect Discovery
 * 1.0, section 3.
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
    boolean requireRequestUriRegistration,
    List<String> requestObjectSigningAlgValuesSupported,
    List<String> authorizationSigningAlgValuesSupported,
    List<String> userinfoSigningAlgValuesSupported,
    List<String> displayValuesSupported,
    List<String> uiLocalesSupported,
    boolean authorizationResponseIssParameterSupported,
    List<String> authorizationDetailsTypesSupported) {

  /**
   * @param signUp whether anybody may sign up here
   */
  public static RequestMetadata of(String issuer, RequestsConfig config, boolean signUp) {
    return new RequestMetadata(
        List.of("code"),
        ResponseMode.names(),
        List.of("S256"),
        Prompt.names(signUp),
        issuer + "/api/oauth/par",
        config.requirePushed(),
        true,
        true,
        true,
        true,
        ForeignJwt.ALGORITHMS,
        SigningAlg.names(),
        SigningAlg.names(),
        List.of("page"),
        List.of("en"),
        true,
        List.of(Members.HOLDFAST_RECORD));
  }
}
