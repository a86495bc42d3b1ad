package dev.holdfast.tokens;

import dev.holdfast.oidc.IdTokenContent;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How a person had signed in when she authorized a client; its tokens tell it (RFC 9068, section
 * 2.2.1).
 *
 * @param session in which; null of what was issued before that was kept
 */
public record Authentication(Instant time, How how, UUID session) {

  public static Authentication of(SignedIn who) {
    return new Authentication(who.authTime(), who.how(), who.session());
  }

  /**
   * As it is stored.
   *
   * @param amr words with spaces
   */
  public static Authentication read(Instant time, String acr, String amr, UUID session) {
    List<String> words = amr.isEmpty() ? List.of() : List.of(amr.split(" "));
    return new Authentication(time, new How(acr, words), session);
  }

  /** The same as an ID token tells it. */
  public IdTokenContent idToken(String nonce, Set<String> claims) {
    return new IdTokenContent(time, how, session, nonce, claims);
  }

  public String amr() {
    return String.join(" ", how.amr());
  }
}
