package dev.holdfast.oauth;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * The answer of RFC 7662, section 2.2, and RFC 9396, section 9.2; of a token that is not active,
 * nothing but that.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record Introspection(
    boolean active,
    String scope,
    @JsonProperty("authorization_details") List<Map<String, Object>> authorizationDetails,
    @JsonProperty("client_id") String clientId,
    @JsonProperty("token_type") String tokenType,
    Long exp,
    Long iat,
    String acr,
    @JsonProperty("auth_time") Long authTime,
    String sub,
    @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED) List<String> aud,
    String iss,
    String jti,
    Map<String, Object> act,
    Map<String, String> cnf) {

  static final Introspection INACTIVE =
      new Introspection(
          false, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);
}
