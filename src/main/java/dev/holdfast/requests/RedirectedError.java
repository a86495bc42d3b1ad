package dev.holdfast.requests;

import dev.holdfast.protocol.OAuthError;
import java.util.Map;

/** A refusal that the client is told of at its redirect URI; {@link RedirectTarget} makes it. */
public class RedirectedError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RedirectTarget target;
  private final OAuthError error;

  RedirectedError(RedirectTarget target, OAuthError error, String description) {
    super(description, null, false, false);
    this.target = target;
    this.error = error;
  }

  public OAuthError error() {
    return error;
  }

  public RedirectTarget target() {
    return target;
  }

  /** What the client is told. */
  public Map<String, String> answer() {
    return target.failure(error, getMessage());
  }
}
