package dev.holdfast.apikeys;

import dev.holdfast.people.PersonId;
import dev.holdfast.usage.Subject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A key that counts at this moment.
 *
 * @param person null of a client's
 * @param clientId null of a person's
 * @param scopes what it opens
 * @param restrictions its own, as they are stored; null for none
 * @param ofClient those of its client; null for none
 * @param lastUsedAt as it is stored; or null
 */
record VerifiedKey(
    UUID id,
    String prefix,
    PersonId person,
    String clientId,
    Set<String> scopes,
    String restrictions,
    String ofClient,
    Instant lastUsedAt) {

  Subject subject() {
    return new Subject(clientId, id.toString());
  }
}
