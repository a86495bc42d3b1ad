package dev.holdfast.clients;

import java.util.Locale;

/** How a client shows who it is at the token endpoint (RFC 7591, section 2). */
public enum AuthMethod {
  /** The client was registered for either of the two below, whichever its library prefers. */
  CLIENT_SECRET,
  CLIENT_SECRET_BASIC,
  CLIENT_SECRET_POST,
  /** A public client: it can keep no secret, and shows only its id. */
  NONE;

  /** The RFC's name. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a client that was registered for this may use the other. */
  public boolean allows(AuthMethod used) {
    return this == used || this == CLIENT_SECRET && used != NONE;
  }

  static AuthMethod of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
