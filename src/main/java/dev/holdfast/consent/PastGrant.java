package dev.holdfast.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A grant that has ended.
 *
 * @param withdrawn by the person; else its time was over
 */
public record PastGrant(
    UUID id,
    String clientId,
    Set<String> scopes,
    Instant since,
    Instant endedAt,
    boolean withdrawn) {

  static PastGrant of(Grant grant) {
    return new PastGrant(
        grant.id,
        grant.clientId,
        Grant.read(grant.scopes),
        grant.givenAt,
        grant.endedAt == null ? grant.endsAt : grant.endedAt,
        grant.withdrawn);
  }
}
