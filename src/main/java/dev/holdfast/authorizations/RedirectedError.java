package dev.holdfast.authorizations;

import dev.holdfast.oauth.OAuthError;

/** A refusal that the client is told of at its redirect URI; {@link RedirectTarget} makes it. */
class RedirectedError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RedirectTarget target;
  private final OAuthError error;

  RedirectedError(RedirectTarget target, OAuthError error, String description) {
    super(description, null, false, false);
    this.target = target;
    this.error = error;
  }

  OAuthError error() {
    return error;
  }

  AuthorizeAnswer answer() {
    return target.failure(error, getMessage());
  }
}
