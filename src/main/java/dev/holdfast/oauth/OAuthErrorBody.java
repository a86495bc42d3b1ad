package dev.holdfast.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The JSON of RFC 6749, section 5.2. */
record OAuthErrorBody(String error, @JsonProperty("error_description") String errorDescription) {

  static OAuthErrorBody of(OAuthException refused) {
    return new OAuthErrorBody(refused.error().code(), refused.getMessage());
  }
}
