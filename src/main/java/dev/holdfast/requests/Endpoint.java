package dev.holdfast.requests;

/** Where requests for authorization come in; {@link RequestSteps} says what each of them does. */
public enum Endpoint {
  /** A browser brings it (RFC 6749, section 3.1). */
  AUTHORIZE,
  /** The browser comes back from sign-in or consent: what was sent is known, and checked anew. */
  RESUME,
  /** The client sends it ahead (RFC 9126). */
  PUSH,
  /** A device without a browser begins (RFC 8628). */
  DEVICE;

  boolean inBrowser() {
    return this == AUTHORIZE || this == RESUME;
  }
}
