package dev.holdfast.oidc;

import dev.holdfast.claims.Subjects;
import dev.holdfast.clients.Clients;
import dev.holdfast.keys.OwnTokens;
import dev.holdfast.people.PersonId;
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
  private final Clients clients;
  private final Subjects subjects;

  IdTokenHints(OwnTokens tokens, Clients clients, Subjects subjects) {
    this.clients = clients;
    this.subjects = subjects;
    this.tokens = tokens;
  }

  /**
   * Whom a client means.
   *
   * @param subject what the client knows the person by
   * @param audience the client that the token was issued to
   * @param session what the client calls the session ({@link SessionName}), or null
   */
  public record Hint(String subject, String audience, String session) {}

  /** Whether it means this person: she is known to its client by that subject. */
  public boolean means(Hint hint, PersonId person) {
    return clients
        .find(hint.audience())
        .filter(client -> subjects.of(client, person).equals(hint.subject()))
        .isPresent();
  }

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
