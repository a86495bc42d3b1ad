package dev.holdfast.clientauth;

import dev.holdfast.protocol.Parameters;
import java.util.Optional;

/**
 * A request of a client that has to show who it is.
 *
 * @param authorization the header, or null
 * @param endpoint the address that was called, as the metadata names it
 */
record ClientCall(String authorization, Parameters form, String endpoint) {

  Optional<String> clientId() {
    return form.get("client_id");
  }
}
