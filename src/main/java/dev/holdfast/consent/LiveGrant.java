package dev.holdfast.consent;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A grant that stands at this moment.
 *
 * @param scopes what the client may do
 * @param declined what it asked for and was not given
 * @param since when the person first allowed it
 * @param until null until it is withdrawn
 */
public record LiveGrant(
    UUID id,
    PersonId person,
    String clientId,
    Set<String> scopes,
    Set<String> declined,
    Instant since,
    Instant until) {

  /** Whether the person has decided on all of these already, be it yes or no. */
  public boolean answers(Set<String> asked) {
    return asked.stream().allMatch(scope -> scopes.contains(scope) || declined.contains(scope));
  }

  static LiveGrant of(Grant grant) {
    return new LiveGrant(
        grant.id,
        new PersonId(grant.personId),
        grant.clientId,
        Grant.read(grant.scopes),
        Grant.read(grant.declined),
        grant.givenAt,
        grant.endsAt);
  }
}
