package dev.holdfast.clients;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

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
  /** Its certificate is of an authority that the operator trusts (RFC 8705, section 2.1). */
  TLS_CLIENT_AUTH,
  /** Its certificate is one that it has registered itself (RFC 8705, section 2.2). */
  SELF_SIGNED_TLS_CLIENT_AUTH,
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

  /** Whether it is the connection's certificate that shows it. */
  public boolean needsCertificate() {
    return this == TLS_CLIENT_AUTH || this == SELF_SIGNED_TLS_CLIENT_AUTH;
  }

  /** Whether client and server share a secret. */
  public boolean hasSecret() {
    return name().startsWith(CLIENT_SECRET.name());
  }

  /** Those that the RFCs name. */
  public static Stream<AuthMethod> all() {
    return Arrays.stream(values()).filter(method -> method != CLIENT_SECRET);
  }

  static AuthMethod of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
