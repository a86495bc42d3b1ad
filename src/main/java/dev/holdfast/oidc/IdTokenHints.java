package dev.holdfast.oidc;

import dev.holdfast.keys.OwnTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Reads ID tokens that clients send back to say whom they mean. They may have expired (OpenID
 * Connect Core, section 3.1.2.1; RP-Initiated Logout, section 2); that we signed them is what
 * counts.
 */
@ApplicationScoped
public class IdTokenHints {

  private final OwnTokens tokens;

  IdTokenHints(OwnTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Whom a client means.
   *
   * @param subject the person's id
   * @param audience the client that the token was issued to
   * @param session what the client calls the session ({@link SessionName}), or null
   */
  public record Hint(String subject, String audience, String session) {}

  /** Empty if it is not an ID token of ours. */
  public Optional<Hint> read(String token) {
    return tokens.read(token, IdTokens.TYPE, IdTokenHints::hint);
  }

  private static Optional<Hint> hint(JwtClaims claims) throws MalformedClaimException {
    List<String> audience = claims.getAudience();
    return audience.size() == 1
        ? Optional.of(
            new Hint(claims.getSubject(), audience.get(0), claims.getStringClaimValue("sid")))
        : Optional.empty();
  }
}
