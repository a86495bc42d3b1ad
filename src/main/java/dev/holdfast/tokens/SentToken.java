package dev.holdfast.tokens;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * An access token as it was sent in the header (RFC 6750, section 2.1; RFC 9449, section 7.1).
 *
 * @param withProof whether by the scheme {@code DPoP}
 */
public record SentToken(String token, boolean withProof) {

  private static final String BEARER = "Bearer ";
  private static final String DPOP = "DPoP ";

  /** RFC 9110, section 11.1: the scheme's case does not matter. */
  public static Optional<SentToken> of(RoutingContext context) {
    String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (begins(sent, DPOP)) {
      return Optional.of(new SentToken(sent.substring(DPOP.length()).trim(), true));
    }
    return begins(sent, BEARER)
        ? Optional.of(new SentToken(sent.substring(BEARER.length()).trim(), false))
        : Optional.empty();
  }

  private static boolean begins(String sent, String scheme) {
    return sent != null && sent.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}
