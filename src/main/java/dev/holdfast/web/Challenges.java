package dev.holdfast.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * How to call what needs an access token (RFC 6750, section 3; RFC 9449, section 7.1), and where
 * that is described (RFC 9728, section 5.1).
 */
record Challenges(String issuer) {

  private static final String DPOP_SCHEME = "DPoP ";

  /** The scheme is followed by one or more auth-params. */
  private static final String BEARER = "Bearer realm=\"holdfast\"";

  private static final String DPOP = DPOP_SCHEME + "realm=\"holdfast\", algs=\"PS256 ES256 EdDSA\"";

  /**
   * No error code if no token was sent (RFC 6750, section 3).
   *
   * @param scope what is asked for; empty if nothing
   */
  void both(Response.ResponseBuilder answer, RoutingContext context, String scope) {
    String metadata = metadata(context);
    String more = (metadata.isEmpty() ? "" : ", scope=\"" + scope + "\"") + metadata;
    answer
        .header(HttpHeaders.WWW_AUTHENTICATE, BEARER + more)
        .header(HttpHeaders.WWW_AUTHENTICATE, DPOP + more);
  }

  /**
   * In the scheme that was used.
   *
   * @param error its parameters
   */
  void error(Response.ResponseBuilder answer, RoutingContext context, String error) {
    String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    boolean dpop =
        sent != null && sent.regionMatches(true, 0, DPOP_SCHEME, 0, DPOP_SCHEME.length());
    answer.header(
        HttpHeaders.WWW_AUTHENTICATE, (dpop ? DPOP : BEARER) + ", " + error + metadata(context));
  }

  /** Of this very address, as section 3.3 asks; empty of what is no resource with scopes. */
  private String metadata(RoutingContext context) {
    String path = context.normalizedPath();
    if (NeededScopes.at(path).isEmpty()) {
      return "";
    }
    String quotable = path.replace("\\", "%5C").replace("\"", "%22");
    return ", resource_metadata=\"" + issuer + NeededScopes.METADATA + quotable + "\"";
  }
}
