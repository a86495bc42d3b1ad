package dev.holdfast.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * The success answer of RFC 6749, section 5.1.
 *
 * @param expiresIn seconds
 * @param refreshToken null if there is none
 * @param scope null if there are only details
 * @param authorizationDetails what else it is good for (RFC 9396, section 7); null if nothing
 * @param idToken only of a sign-in (OpenID Connect Core, section 3.1.3.3); else null
 * @param issuedTokenType only of an exchange (RFC 8693, section 2.2.1); else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record TokenResponse(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("refresh_token") String refreshToken,
    String scope,
    @JsonProperty("authorization_details") List<Map<String, Object>> authorizationDetails,
    @JsonProperty("id_token") String idToken,
    @JsonProperty("issued_token_type") String issuedTokenType) {}
