package dev.holdfast.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.web.SaysWhy;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The JSON of RFC 6749, section 5.2. */
@RegisterForReflection
record OAuthErrorBody(String error, @JsonProperty("error_description") String errorDescription)
    implements SaysWhy {

  @Override
  public String why() {
    return error + ": " + errorDescription;
  }

  static OAuthErrorBody of(OAuthException refused) {
    return new OAuthErrorBody(refused.error().code(), refused.getMessage());
  }
}
