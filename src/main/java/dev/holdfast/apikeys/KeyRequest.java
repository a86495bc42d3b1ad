package dev.holdfast.apikeys;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.vertx.ext.web.RoutingContext;

/** A key that was sent. */
class KeyRequest extends BaseAuthenticationRequest {

  private final String text;
  private final RoutingContext context;

  KeyRequest(String text, RoutingContext context) {
    this.text = text;
    this.context = context;
  }

  String text() {
    return text;
  }

  RoutingContext context() {
    return context;
  }
}
