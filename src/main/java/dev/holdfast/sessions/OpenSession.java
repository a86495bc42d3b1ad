package dev.holdfast.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed-in browser, as its person sees it in the list.
 *
 * @param id for the list only: it opens nothing
 * @param authTime when she signed in there, or confirmed that it is her
 * @param network about where; null if not known
 * @param expiresAt when it ends if it is not used meanwhile
 */
public record OpenSession(
    UUID id,
    String device,
    String network,
    How how,
    Instant authTime,
    Instant seenAt,
    Instant expiresAt) {

  static OpenSession of(Session session) {
    return new OpenSession(
        session.id,
        session.device,
        session.network,
        session.how(),
        session.authTime,
        session.seenAt,
        session.expiresAt);
  }
}
