package dev.holdfast.tokens;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All tokens that came of one authorization.
 *
 * @param scopes what the person granted at the authorization
 * @param authentication how she had signed in
 * @param binding what whoever refreshes it must show to hold
 * @param resources what its tokens are for (RFC 8707); empty if that was not said
 * @param expiresAt when the last of its tokens ends, however often it is refreshed
 */
public record Family(
    String id,
    String clientId,
    PersonId person,
    UUID grantId,
    Set<String> scopes,
    Authentication authentication,
    Binding binding,
    Set<String> resources,
    Instant expiresAt) {

  /** The same for these resources only. */
  public Family forResources(Set<String> only) {
    return new Family(
        id, clientId, person, grantId, scopes, authentication, binding, only, expiresAt);
  }

  /** As they are stored: an address holds no space. */
  static String write(Set<String> resources) {
    return resources.isEmpty() ? null : String.join(" ", resources);
  }

  static Set<String> resources(String stored) {
    return stored == null ? Set.of() : new LinkedHashSet<>(List.of(stored.split(" ")));
  }
}
