package dev.holdfast.clientauth;

import dev.holdfast.protocol.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * A request of a client that has to show who it is.
 *
 * @param form what it sent
 * @param endpoints the addresses of what was called, as the metadata name them
 */
record ClientCall(RoutingContext context, Parameters form, List<String> endpoints) {

  /** The header; null if there is none. */
  String authorization() {
    return context.request().getHeader(HttpHeaders.AUTHORIZATION);
  }

  Optional<String> clientId() {
    return form.get("client_id");
  }
}
