package dev.holdfast.registration;

import java.util.Optional;

/** A token in the Authorization header (RFC 6750, section 2.1). */
final class BearerHeader {

  private static final String SCHEME = "Bearer ";

  private BearerHeader() {}

  /** RFC 9110, section 11.1: the scheme's case does not matter. */
  static Optional<String> token(String authorization) {
    return Optional.ofNullable(authorization)
        .filter(sent -> sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(sent -> sent.substring(SCHEME.length()).trim());
  }
}
