package dev.holdfast.web;

import dev.holdfast.platform.PlatformConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a browser's form that another site sent, by {@code Sec-Fetch-Site} or {@code Origin}, in
 * addition to {@link FormToken}. The APIs, which no cookie opens, are not concerned.
 */
@ApplicationScoped
class SameSite {

  private final String origin;

  SameSite(PlatformConfig config) {
    this.origin = config.publicUrl().toString();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, 800);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean changes =
        !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
    if (changes && !context.normalizedPath().startsWith("/api/") && foreign(request)) {
      context.response().setStatusCode(403).end("This form came from another site.");
      return;
    }
    context.next();
  }

  private boolean foreign(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    // Under our own Referrer-Policy, browsers that lack Sec-Fetch-Site send the origin "null"
    // (Fetch, "append a request Origin header"): there the form's token has to suffice.
    String sent = request.getHeader("Origin");
    return sent != null && !sent.equals("null") && !sent.equals(origin);
  }
}
