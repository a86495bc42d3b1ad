package dev.holdfast.clients;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads a client with its secrets in one statement and without a Hibernate session, because each
 * request to the token endpoint does; nothing is remembered, so a client that is disabled here or
 * by another process is refused at once.
 */
@ApplicationScoped
class SecretCheck {

  private static final String QUERY =
      "select c.client_name, c.client_uri, c.logo_uri, c.purpose, c.redirect_uris, c.scopes,"
          + " c.grant_types, c.token_endpoint_auth_method, c.require_pkce, c.access_token_alg,"
          + " c.id_token_signed_response_alg, c.post_logout_redirect_uris,"
          + " c.may_introspect, c.metadata, c.enabled, s.hash, s.expires_at"
          + " from client c left join client_secret s on s.client_id = c.client_id"
          + " where c.client_id = ?";

  private final Reads reads;

  SecretCheck(Reads reads) {
    this.reads = reads;
  }

  /**
   * Whether there is such a client, and whether this is a secret of it that is valid now.
   *
   * @param hash of what was shown
   */
  record Result(Optional<RegisteredClient> client, boolean secretMatches, String hash) {}

  /**
   * The id; empty, which is nobody's, if it can be none (RFC 6749, appendix A.1). PostgreSQL does
   * not even look for some characters.
   */
  static String possible(String clientId) {
    return clientId.chars().allMatch(letter -> letter >= ' ' && letter <= '~') ? clientId : "";
  }

  Result of(String asked, String secret, Instant now) {
    String clientId = possible(asked);
    String hash = Tokens.hash(secret);
    boolean matches = Tokens.same(hash, Tokens.NO_HASH);
    RegisteredClient client = null;
    for (Found found : reads.list(QUERY, row -> found(clientId, row, hash, now), clientId)) {
      client = found.client;
      matches |= found.matches;
    }
    return new Result(Optional.ofNullable(client), matches, hash);
  }

  private record Found(RegisteredClient client, boolean matches) {}

  private static Found found(String clientId, ResultSet row, String hash, Instant now)
      throws SQLException {
    return new Found(client(clientId, row), secretMatches(row, hash, now));
  }

  private static boolean secretMatches(ResultSet row, String hash, Instant now)
      throws SQLException {
    String stored = row.getString(16);
    long expires = row.getLong(17);
    boolean valid = row.wasNull() || now.toEpochMilli() < expires;
    return stored != null && Tokens.same(hash, stored) && valid;
  }

  /** By number, as in the query: by name costs more than the query. */
  private static RegisteredClient client(String clientId, ResultSet row) throws SQLException {
    Client client = new Client();
    client.clientId = clientId;
    client.clientName = row.getString(1);
    client.clientUri = row.getString(2);
    client.logoUri = row.getString(3);
    client.purpose = row.getString(4);
    client.redirectUris = row.getString(5);
    client.scopes = row.getString(6);
    client.grantTypes = row.getString(7);
    client.authMethod = row.getString(8);
    client.requirePkce = row.getBoolean(9);
    client.accessTokenAlg = row.getString(10);
    client.idTokenAlg = row.getString(11);
    client.postLogoutRedirectUris = row.getString(12);
    client.mayIntrospect = row.getBoolean(13);
    client.metadata = row.getString(14);
    client.enabled = row.getBoolean(15);
    return client.view();
  }
}
