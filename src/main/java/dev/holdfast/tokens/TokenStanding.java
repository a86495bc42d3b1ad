package dev.holdfast.tokens;

import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The other half of a bearer token: at every request the client must be enabled, the token not
 * revoked nor of a time that is over for the client, and the family that it came from not ended,
 * which a withdrawn grant, an erased person and a code or refresh token that was used twice all do.
 * One statement of three primary keys: it runs at every request.
 */
@ApplicationScoped
class TokenStanding {

  private static final String CLIENT =
      "select 1 from client where client_id = ? and enabled and tokens_from <= ?"
          + " and not exists (select 1 from revoked_token where jti = ?)";
  private static final String FAMILY =
      CLIENT + " and exists (select 1 from token_family where id = ? and ended_at is null)";

  private final Reads reads;

  TokenStanding(Reads reads) {
    this.reads = reads;
  }

  boolean stands(AccessToken token) {
    var found =
        token.familyId() == null
            ? reads.list(CLIENT, row -> true, token.clientId(), token.issuedAt(), token.jti())
            : reads.list(
                FAMILY,
                row -> true,
                token.clientId(),
                token.issuedAt(),
                token.jti(),
                token.familyId());
    return !found.isEmpty();
  }
}
