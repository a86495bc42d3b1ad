package dev.holdfast.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that nobody keeps. */
final class Answers {

  private Answers() {}

  static Response ok(Object view) {
    return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
