package dev.holdfast.clientauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;

/** A way for a client to show who it is. */
interface Way {

  /**
   * What is said where nothing is to be told apart: an id that is nobody's, a client that is
   * stopped, a secret that is wrong. What is wrong with something that was signed or shown is told
   * to whoever sent it; a client's id is no secret (RFC 6749, section 2.2).
   */
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
