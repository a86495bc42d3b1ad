package dev.holdfast.protocol;

import java.util.Locale;

/**
 * The errors that OAuth's endpoints answer: RFC 6749 sections 4.1.2.1 and 5.2, OpenID Connect Core
 * section 3.1.2.6, RFC 8628 section 3.5, RFC 8707 section 2, RFC 9396 section 5, and OpenID Connect
 * Core Error Code unmet_authentication_requirements. The status is that of a JSON answer.
 */
public enum OAuthError {
  INVALID_REQUEST(400),
  INVALID_CLIENT(401),
  INVALID_GRANT(400),
  INVALID_SCOPE(400),
  UNAUTHORIZED_CLIENT(400),
  UNSUPPORTED_GRANT_TYPE(400),
  UNSUPPORTED_RESPONSE_TYPE(400),
  INVALID_TARGET(400),
  INVALID_AUTHORIZATION_DETAILS(400),
  ACCESS_DENIED(400),
  AUTHORIZATION_PENDING(400),
  SLOW_DOWN(400),
  EXPIRED_TOKEN(400),
  LOGIN_REQUIRED(400),
  CONSENT_REQUIRED(400),
  UNMET_AUTHENTICATION_REQUIREMENTS(400),
  /** Of a request that is too long (RFC 9126, section 2.3). */
  REQUEST_TOO_LARGE(413, "invalid_request"),
  INVALID_REQUEST_URI(400),
  INVALID_DPOP_PROOF(400),
  USE_DPOP_NONCE(400),
  INVALID_REQUEST_OBJECT(400),
  /** RFC 7591, section 3.2.2. */
  INVALID_REDIRECT_URI(400),
  INVALID_CLIENT_METADATA(400),
  UNAPPROVED_SOFTWARE_STATEMENT(400);

  private final int status;
  private final String code;

  OAuthError(int status) {
    this.status = status;
    this.code = name().toLowerCase(Locale.ROOT);
  }

  OAuthError(int status, String code) {
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  /** The code as the RFCs write it, such as {@code invalid_request}. */
  public String code() {
    return code;
  }
}
