package dev.holdfast.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a client shows who it is at the token endpoint (RFC 7591, section 2). */
public enum AuthMethod {
  /** The client was registered for either of the two below, whichever its library prefers. */
  CLIENT_SECRET,
  CLIENT_SECRET_BASIC,
  CLIENT_SECRET_POST,
  /** Its secret signs an assertion, and is sent to nobody (OpenID Connect Core, section 9). */
  CLIENT_SECRET_JWT,
  /** A key of its own signs an assertion; we know the public half. */
  PRIVATE_KEY_JWT,
  /** A public client: it can keep no secret, and shows only its id. */
  NONE;

  /** The RFC's name. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a client that was registered for this may use the other. */
  public boolean allows(AuthMethod used) {
    return this == used
        || this == CLIENT_SECRET && (used == CLIENT_SECRET_BASIC || used == CLIENT_SECRET_POST);
  }

  /** Whether client and server share a secret. */
  public boolean hasSecret() {
    return name().startsWith(CLIENT_SECRET.name());
  }

  /** The RFC's names of all methods. */
  public static List<String> names() {
    return Arrays.stream(values())
        .filter(method -> method != CLIENT_SECRET)
        .map(AuthMethod::wireName)
        .toList();
  }

  static AuthMethod of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
