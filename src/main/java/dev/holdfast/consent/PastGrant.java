package dev.holdfast.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A grant that has ended. */
public record PastGrant(
    UUID id, String clientId, Set<String> scopes, Instant since, Instant endedAt, End how) {

  static PastGrant of(Grant grant, GrantText text) {
    return new PastGrant(
        grant.id,
        grant.clientId,
        grant.scopes(text),
        grant.givenAt,
        grant.endedAt == null ? grant.endsAt : grant.endedAt,
        grant.endedHow == null ? End.EXPIRED : grant.endedHow);
  }

  /** Whether the person took it back. */
  public boolean withdrawn() {
    return how == End.WITHDRAWN;
  }
}
