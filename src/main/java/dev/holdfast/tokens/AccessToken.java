package dev.holdfast.tokens;

import dev.holdfast.details.RecordItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an access token says (RFC 9068, section 2.2).
 *
 * @param subject a person's public id, or for client credentials the client's
 * @param scopes items of a record among them ({@link RecordItem})
 * @param grantId the person's consent; null for client credentials
 * @param acr how strongly she had signed in; null for client credentials
 * @param authTime when; null for client credentials
 * @param familyId the authorization that it came from; null for client credentials
 * @param binding what its sender must show to hold
 * @param audience for whom it is; not always for us
 * @param actors who acts for the client that the person let in, then who did before (RFC 8693,
 *     section 4.1); none if it is that client itself
 * @param exchanged the ids of the tokens that it was exchanged for, one after the other
 */
public record AccessToken(
    String jti,
    String subject,
    String clientId,
    Set<String> scopes,
    UUID grantId,
    String acr,
    Instant authTime,
    String familyId,
    Binding binding,
    List<String> audience,
    Instant issuedAt,
    Instant expiresAt,
    List<String> actors,
    List<String> exchanged) {

  /** Whether it may rest on what a person allows this client. */
  public boolean actsFor(String grantedClientId) {
    return clientId.equals(grantedClientId) || !actors.isEmpty();
  }

  /** What it opens here: a role for each scope, and for each sort of which it has single items. */
  Set<String> roles() {
    return roles(scopes);
  }

  /** The same of others that it has instead. */
  static Set<String> roles(Set<String> scopes) {
    Set<String> roles = new LinkedHashSet<>(scopes);
    scopes.forEach(scope -> RecordItem.of(scope).map(RecordItem::role).ifPresent(roles::add));
    return roles;
  }

  /** The actors as a claim; null if there are none. */
  public Map<String, Object> act() {
    return act(actors);
  }

  static Map<String, Object> act(List<String> actors) {
    Map<String, Object> claim = null;
    for (int i = actors.size() - 1; i >= 0; i--) {
      claim =
          claim == null ? Map.of("sub", actors.get(i)) : Map.of("sub", actors.get(i), "act", claim);
    }
    return claim;
  }

  /** The actors of such a claim. */
  static List<String> actors(Object claim) {
    List<String> actors = new ArrayList<>();
    Object act = claim;
    while (act instanceof Map<?, ?> one) {
      actors.add(String.valueOf(one.get("sub")));
      act = one.get("act");
    }
    return List.copyOf(actors);
  }
}
