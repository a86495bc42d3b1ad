package dev.holdfast.exchange;

import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.tokens.AccessToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Through whose hands a token went (RFC 8693, section 4.1).
 *
 * @param names who acts now, then who acted before; none if it is the client that the person let in
 */
record Actors(List<String> names) {

  /** A token that went further has become somebody's errand that nobody can follow. */
  private static final int MOST = 4;

  /**
   * @param actor who acts, if the client says so with a token of its own
   */
  static Actors of(String clientId, AccessToken subject, Optional<AccessToken> actor) {
    // Its own, or an actor_token would let a client act as whoever has shown it a token.
    if (actor.isPresent() && !isOwn(actor.get(), clientId)) {
      throw refused("The actor_token must be the client's own, by client credentials.");
    }
    List<String> names = new ArrayList<>(subject.actors());
    if (actor.isPresent() || !subject.clientId().equals(clientId)) {
      names.add(0, clientId);
    }
    if (names.size() > MOST) {
      throw refused("The subject_token has been exchanged " + MOST + " times already.");
    }
    return new Actors(List.copyOf(names));
  }

  private static boolean isOwn(AccessToken actor, String clientId) {
    return actor.grantId() == null && actor.clientId().equals(clientId);
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
