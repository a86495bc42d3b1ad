package dev.holdfast.clientauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;

/** A way for a client to show who it is. */
interface Way {

  /** What every failure says, so that it tells nobody which clients there are. */
  String FAILED =
      "Client authentication failed: the client is unknown or disabled, what it showed is wrong, or"
          + " it is registered for another method.";

  /** Whether the request takes this way, well or badly. */
  boolean takenBy(ClientCall call);

  /**
   * @throws OAuthException {@code invalid_client} if it is not shown who calls
   */
  RegisteredClient client(ClientCall call);

  static OAuthException failed() {
    return failed(FAILED);
  }

  static OAuthException failed(String why) {
    return new OAuthException(OAuthError.INVALID_CLIENT, why);
  }
}
