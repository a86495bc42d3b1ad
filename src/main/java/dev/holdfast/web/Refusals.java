package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/**
 * What is refused before JAX-RS sees it, and would have no body otherwise: bodies that say that
 * they are too large, and media types that are none. (An address that is no URI gets a bare 400
 * from Quarkus itself.)
 */
@ApplicationScoped
class Refusals {

  private final ObjectMapper json;

  Refusals(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::requirePlainPath, 900);
    filters.register(this::requireSmall, 700);
    filters.register(this::requireMediaTypes, 700);
  }

  /**
   * Parameters of a segment (RFC 3986, section 3.3) are taken away by JAX-RS before it looks for a
   * resource: what decides by the path would have decided by another one.
   */
  private void requirePlainPath(RoutingContext context) {
    if (context.request().path().indexOf(';') >= 0) {
      refuse(context, ProblemType.NOT_FOUND, "No address here has a semicolon.");
    } else {
      context.next();
    }
  }

  private void requireSmall(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && length.length() < 19 && Long.parseLong(length) > JsonBody.MOST_BYTES) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      refuse(context, ProblemType.TOO_LARGE, JsonBody.TOO_LARGE);
      return;
    }
    context.next();
  }

  /** JAX-RS would take what is none for a fault of ours. */
  private void requireMediaTypes(RoutingContext context) {
    if (!mediaTypes(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
      refuse(context, ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type is malformed.");
    } else if (!mediaTypes(context.request().getHeader(HttpHeaders.ACCEPT))) {
      refuse(context, ProblemType.NOT_ACCEPTABLE, "Accept is malformed.");
    } else {
      context.next();
    }
  }

  private static boolean mediaTypes(String header) {
    if (header == null) {
      return true;
    }
    try {
      for (String type : header.split(",")) {
        MediaType.valueOf(type.trim());
      }
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void refuse(RoutingContext context, ProblemType type, String detail) {
    if (context.response().ended()) {
      return;
    }
    try {
      ProblemBody body = ProblemBody.of(new Problem(type, detail), RequestId.of(context));
      context
          .response()
          .setStatusCode(body.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.JSON)
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
