package dev.holdfast.apikeys;

import dev.holdfast.actors.Actors;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls with a key, in the words in which a token says it; there is no token behind it. */
record KeyPrincipal(VerifiedKey key, Map<String, Object> claims) implements JsonWebToken {

  static KeyPrincipal of(VerifiedKey key) {
    return new KeyPrincipal(
        key,
        key.clientId() == null
            ? Map.of("sub", key.person().toString(), Actors.KEY_ID, key.id().toString())
            : Map.of(
                "sub",
                key.clientId(),
                "client_id",
                key.clientId(),
                Actors.KEY_ID,
                key.id().toString()));
  }

  @Override
  public String getName() {
    return claims.get("sub").toString();
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T getClaim(String name) {
    return (T) claims.get(name);
  }
}
