package dev.holdfast.apikeys;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Where a key stands in a request: a header of its own, or that of tokens. */
final class SentKey {

  static final String HEADER = "X-API-Key";

  private static final String BEARER = "Bearer ";
  private static final String PROVIDER = "/api/oauth/";

  private SentKey() {}

  /** Also one that is none; empty where only tokens count. */
  static Optional<String> of(RoutingContext context) {
    if (context.normalizedPath().startsWith(PROVIDER)) {
      return Optional.empty();
    }
    String own = context.request().getHeader(HEADER);
    if (own != null) {
      return Optional.of(own.strip());
    }
    String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return Optional.ofNullable(sent)
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip())
        .filter(KeyText::isMeant);
  }

  /** Whether a request shows in two ways who sends it. */
  static boolean besideAnother(RoutingContext context) {
    return context.request().headers().contains(HEADER)
        && (context.request().headers().contains(HttpHeaders.AUTHORIZATION)
            || context.request().headers().getAll(HEADER).size() > 1);
  }
}
