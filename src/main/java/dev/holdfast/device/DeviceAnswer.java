package dev.holdfast.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The answer of RFC 8628, section 3.2.
 *
 * @param expiresIn seconds
 * @param interval seconds
 */
@RegisterForReflection
record DeviceAnswer(
    @JsonProperty("device_code") String deviceCode,
    @JsonProperty("user_code") String userCode,
    @JsonProperty("verification_uri") String verificationUri,
    @JsonProperty("verification_uri_complete") String verificationUriComplete,
    @JsonProperty("expires_in") long expiresIn,
    int interval) {}
