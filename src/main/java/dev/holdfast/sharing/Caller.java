package dev.holdfast.sharing;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.PersonId;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, by the access token that has been verified. */
@ApplicationScoped
class Caller {

  private static final String CLIENT_ID = "client_id";
  private static final String GRANT_ID = "grant_id";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** RFC 9068, section 2.2. */
  String clientId() {
    return claim(CLIENT_ID);
  }

  /** The grant behind a person's token. A client's own token has none, and is refused here. */
  UUID grantId() {
    try {
      return UUID.fromString(claim(GRANT_ID));
    } catch (IllegalArgumentException e) {
      throw new AuthenticationFailedException("not the id of a grant");
    }
  }

  /** Whose key it is, if it is a person's; what she reads with it is her own record. */
  Optional<PersonId> keyHolder() {
    return identity.getPrincipal() instanceof JsonWebToken sent
            && sent.getClaim(Actors.KEY_ID) != null
            && sent.getClaim(CLIENT_ID) == null
        ? PersonId.parse(sent.getName())
        : Optional.empty();
  }

  /** By which key, for the list of those who read. */
  String keyId() {
    return claim(Actors.KEY_ID);
  }

  /** What the token is for: its scopes, and items of the record among them. */
  Set<String> scopes() {
    return identity.getRoles();
  }

  /** Whether it acts for the client that the person let in, by a token that it exchanged. */
  boolean isActor() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("act") != null;
  }

  private String claim(String name) {
    return Optional.of(identity.getPrincipal())
        .filter(JsonWebToken.class::isInstance)
        .map(token -> ((JsonWebToken) token).getClaim(name))
        .map(Object::toString)
        .orElseThrow(() -> new AuthenticationFailedException("the token has no " + name));
  }
}
