package dev.holdfast.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Lets apps that run in a browser, on a site of their own, call what such an app needs (CORS):
 * tokens, keys, metadata, registration, and what the person shares. None of it is opened by a
 * cookie, so any site may call it; what it can do depends on what it shows. Of tokens only the
 * question whether one may ask is answered here, for it names no client: the answer itself is for
 * the client's own sites ({@code oauth.BrowserOrigins}). Everything else stays closed.
 */
@ApplicationScoped
class CrossOrigin {

  private static final String TOKEN = "/api/oauth/token";

  private static final Pattern OPEN =
      Pattern.compile(
          "/api/oauth/(token|revoke|userinfo|register(/[^/]+)?)|/api/people/me/[a-z]+"
              + "|/\\.well-known/(jwks\\.json|oauth-authorization-server|openid-configuration"
              + "|oauth-protected-resource(/.*)?)");

  void register(@Observes Filters filters) {
    filters.register(this::check, 850);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.headers().contains(HttpHeaders.ORIGIN)
        || !OPEN.matcher(context.normalizedPath()).matches()) {
      context.next();
      return;
    }
    MultiMap headers = context.response().headers();
    if (isPreflight(request) || !context.normalizedPath().equals(TOKEN)) {
      headers.set("Access-Control-Allow-Origin", "*");
    }
    if (isPreflight(request)) {
      headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
      headers.set(
          "Access-Control-Allow-Headers",
          // The last one is sent by clients of the Model Context Protocol with whatever they ask.
          "Authorization, Content-Type, DPoP, If-None-Match, MCP-Protocol-Version");
      headers.set("Access-Control-Max-Age", "7200");
      context.response().setStatusCode(204).end();
      return;
    }
    headers.set(
        "Access-Control-Expose-Headers",
        "DPoP-Nonce, ETag, Link, Retry-After, WWW-Authenticate, X-Request-Id");
    context.next();
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains("Access-Control-Request-Method");
  }
}
