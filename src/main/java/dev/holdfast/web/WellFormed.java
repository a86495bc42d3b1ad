package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/** Refuses media types that are none, which JAX-RS would take for a fault of ours. */
@ApplicationScoped
class WellFormed {
  private final ObjectMapper json;

  WellFormed(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, 700);
  }

  private void check(RoutingContext context) {
    if (!mediaTypes(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
      refuse(
          context, new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type is malformed."));
    } else if (!mediaTypes(context.request().getHeader(HttpHeaders.ACCEPT))) {
      refuse(context, new Problem(ProblemType.NOT_ACCEPTABLE, "Accept is malformed."));
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

  private void refuse(RoutingContext context, Problem problem) {
    try {
      context
          .response()
          .setStatusCode(problem.type().status())
          .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.JSON)
          .end(json.writeValueAsString(ProblemBody.of(problem, RequestId.of(context))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
