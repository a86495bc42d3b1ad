package dev.holdfast.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How to call what needs an access token (RFC 6750, section 3; RFC 9449, section 7.1). */
final class Challenges {

  private static final String DPOP_SCHEME = "DPoP ";

  /** The scheme is followed by one or more auth-params. */
  private static final String BEARER = "Bearer realm=\"holdfast\"";

  private static final String DPOP = DPOP_SCHEME + "realm=\"holdfast\", algs=\"PS256 ES256 EdDSA\"";

  private Challenges() {}

  /** No error code if no token was sent (RFC 6750, section 3). */
  static void both(Response.ResponseBuilder answer) {
    answer.header(HttpHeaders.WWW_AUTHENTICATE, BEARER).header(HttpHeaders.WWW_AUTHENTICATE, DPOP);
  }

  /**
   * In the scheme that was used.
   *
   * @param error its parameters
   */
  static void error(Response.ResponseBuilder answer, RoutingContext context, String error) {
    String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    boolean dpop =
        sent != null && sent.regionMatches(true, 0, DPOP_SCHEME, 0, DPOP_SCHEME.length());
    answer.header(HttpHeaders.WWW_AUTHENTICATE, (dpop ? DPOP : BEARER) + ", " + error);
  }
}
