package dev.holdfast.exchange;

import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;

/** What sorts of tokens go in and come out: access tokens (RFC 8693, sections 2.1 and 3). */
public final class TokenTypes {

  public static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private TokenTypes() {}

  static void check(Parameters form) {
    require(form.require("subject_token_type"), "subject_token_type");
    form.get("requested_token_type").ifPresent(type -> require(type, "requested_token_type"));
    if (form.get("actor_token").isPresent() != form.get("actor_token_type").isPresent()) {
      throw refused("Send actor_token and actor_token_type together, or none of them.");
    }
    form.get("actor_token_type").ifPresent(type -> require(type, "actor_token_type"));
  }

  private static void require(String type, String name) {
    if (!type.equals(ACCESS_TOKEN)) {
      throw refused("The only " + name + " is " + ACCESS_TOKEN + ".");
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
