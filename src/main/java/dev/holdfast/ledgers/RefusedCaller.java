package dev.holdfast.ledgers;

import dev.holdfast.actors.Actors;
import dev.holdfast.web.Ids;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who was refused, as the token, key or session says.
 *
 * @param token whether it is a token or a key, and not the session of a page
 * @param name of the person, or of a client on its own
 * @param client by which; null if by none
 * @param key the API key with which; null if with none
 * @param grant which the token rests on; null if on none
 */
record RefusedCaller(boolean token, String name, String client, String key, UUID grant) {

  static RefusedCaller of(SecurityIdentity identity) {
    String name = identity.getPrincipal().getName();
    return identity.getPrincipal() instanceof JsonWebToken token
        ? new RefusedCaller(
            true,
            name,
            token.getClaim("client_id"),
            token.getClaim(Actors.KEY_ID),
            Ids.parse(token.getClaim("grant_id")).orElse(null))
        : new RefusedCaller(false, name, null, null, null);
  }
}
