package dev.holdfast.requests;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks of a request, each of one rule; {@link RequestSteps} says where they are made. */
final class RequestChecks {

  /** SHA-256 in base64url without padding has 43 characters (RFC 7636, section 4.2). */
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private RequestChecks() {}

  /** RFC 6749, section 3.1: parameters MUST NOT be included more than once. */
  static void eachParameterOnce(Draft draft) {
    draft.sent().requireOnce(draft.sent().repeated());
  }

  /** The same, of what the other parameters may be in: it is opened before they are known. */
  static void oneObject(Draft draft) {
    draft.sent().requireOnce(List.of("request", "request_uri"));
  }

  /** RFC 9126, section 2.1: request_uri MUST NOT be provided. */
  static void noReference(Draft draft) {
    if (draft.sent().has("request_uri")) {
      throw refused("A pushed request cannot hold request_uri.");
    }
  }

  /** FAPI 2.0, section 5.3.2.2: it shall be there, although there may be only one. */
  static void redirectUri(Draft draft) {
    if (draft.client().followsFapi() && !draft.sent().has("redirect_uri")) {
      throw missing("redirect_uri");
    }
  }

  /** RFC 6749, section 3.1.1; no implicit grant (RFC 9700, section 2.1.2). */
  static void responseType(Draft draft) {
    String type = draft.sent().get("response_type").orElseThrow(() -> missing("response_type"));
    if (!type.equals("code")) {
      throw new OAuthException(
          OAuthError.UNSUPPORTED_RESPONSE_TYPE, "The only response_type is code.");
    }
  }

  static void responseMode(Draft draft) {
    Optional<String> mode = draft.sent().get("response_mode");
    if (mode.isPresent() && mode.flatMap(ResponseMode::of).isEmpty()) {
      throw refused("response_mode may be " + String.join(" or ", ResponseMode.names()) + ".");
    }
  }

  static void codeGrant(Draft draft) {
    grant(draft, GrantTypes.AUTHORIZATION_CODE);
  }

  static void deviceGrant(Draft draft) {
    grant(draft, GrantTypes.DEVICE_CODE);
  }

  private static void grant(Draft draft, String type) {
    if (!draft.client().mayUse(type)) {
      throw new OAuthException(
          OAuthError.UNAUTHORIZED_CLIENT,
          "This client is not registered for the grant type " + type + ".");
    }
  }

  /** RFC 7636, section 4.4.1; only S256 (RFC 9700, section 2.1.1). */
  static void pkce(Draft draft) {
    Optional<String> challenge = draft.sent().get("code_challenge");
    if (challenge.isEmpty() && !draft.sent().has("code_challenge_method")) {
      if (draft.client().requirePkce()) {
        throw refused("PKCE is required: send code_challenge, and code_challenge_method=S256.");
      }
      return;
    }
    // Without a method the challenge is plain (RFC 7636, section 4.3).
    if (!draft.sent().get("code_challenge_method").orElse("plain").equals("S256")) {
      throw refused("The only code_challenge_method is S256; it must be sent.");
    }
    if (challenge.isEmpty() || !CHALLENGE.matcher(challenge.get()).matches()) {
      throw refused("code_challenge must be the base64url SHA-256 of the verifier, 43 characters.");
    }
  }

  /** RFC 9449, section 10: a SHA-256 thumbprint, which is of the same form as a challenge. */
  static void dpopKey(Draft draft) {
    Optional<String> key = draft.sent().get("dpop_jkt");
    if (key.isPresent() && !CHALLENGE.matcher(key.get()).matches()) {
      throw refused("dpop_jkt must be the base64url SHA-256 thumbprint of a key, 43 characters.");
    }
  }

  private static OAuthException missing(String name) {
    return refused("The parameter " + name + " is missing.");
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
