package dev.holdfast.oidc;

import dev.holdfast.crypto.Tokens;
import java.util.UUID;

/**
 * What a client calls the session that it was signed in by ({@code sid}; OpenID Connect
 * Back-Channel Logout 1.0, section 2.1): another one for each client, so that two cannot tell from
 * it that they have the same person.
 */
public final class SessionName {

  private SessionName() {}

  public static String of(UUID session, String clientId) {
    return Tokens.hash(session + " " + clientId);
  }
}
