package dev.holdfast.requests;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * RFC 9126, section 2.2.
 *
 * @param requestUri what to send to the authorization endpoint in the place of the request
 * @param expiresIn for how many seconds
 */
@RegisterForReflection
record PushAnswer(
    @JsonProperty("request_uri") String requestUri, @JsonProperty("expires_in") long expiresIn) {}
