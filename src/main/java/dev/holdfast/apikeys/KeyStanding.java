package dev.holdfast.apikeys;

import dev.holdfast.clients.OperatorScopes;
import dev.holdfast.clients.Scopes;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a key counts at this moment: it is there and has not expired, its client is enabled, its
 * person active and, if it does what operators do, one of them. One statement of primary keys, and
 * nothing is remembered, so that a key which is revoked is refused at its next request on every
 * node.
 */
@ApplicationScoped
class KeyStanding {

  private static final String KEY =
      "select k.id, k.prefix, k.person_id, k.client_id, k.scopes, k.access_restrictions,"
          + " k.last_used_at, p.role, c.scopes, c.access_restrictions"
          + " from api_key k left join person p on p.id = k.person_id"
          + " left join client c on c.client_id = k.client_id"
          + " where k.hash = ? and (k.expires_at is null or k.expires_at > ?)"
          + " and (k.person_id is null or p.deactivated_at is null)"
          + " and (k.client_id is null or c.enabled)";

  private final Reads reads;
  private final Clock clock;

  KeyStanding(Reads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  Optional<VerifiedKey> of(String text) {
    return reads.list(KEY, KeyStanding::key, Tokens.hash(text), clock.instant()).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<VerifiedKey> key(ResultSet row) throws SQLException {
    String clientId = row.getString(4);
    Set<String> scopes = new LinkedHashSet<>(Scopes.parse(row.getString(5)).orElseThrow());
    PersonId person = null;
    if (clientId == null) {
      person = new PersonId(row.getLong(3));
      if (!Role.valueOf(row.getString(8)).reaches(OperatorScopes.role(scopes))) {
        return Optional.empty();
      }
    } else {
      scopes.retainAll(Set.of(row.getString(9).split(" ")));
    }
    return Optional.of(
        new VerifiedKey(
            Reads.id(row, 1),
            row.getString(2),
            person,
            clientId,
            scopes,
            row.getString(6),
            clientId == null ? null : row.getString(10),
            Reads.instantOrNull(row, 7)));
  }
}
