package dev.holdfast.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The other half of a bearer token: at every request the client must be enabled, the token not
 * revoked, and the family that it came from not ended, which a withdrawn grant, an erased person
 * and a code or refresh token that was used twice all do. One statement of three primary keys, and
 * no Hibernate session for it: it runs at every request.
 */
@ApplicationScoped
class TokenStanding {

  private static final String CLIENT =
      "select 1 from client where client_id = ? and enabled"
          + " and not exists (select 1 from revoked_token where jti = ?)";
  private static final String FAMILY =
      " and exists (select 1 from token_family where id = ? and ended_at is null)";

  private final DataSource data;

  TokenStanding(DataSource data) {
    this.data = data;
  }

  boolean stands(AccessToken token) {
    boolean ofPerson = token.familyId() != null;
    try (Connection connection = data.getConnection();
        PreparedStatement query =
            connection.prepareStatement(ofPerson ? CLIENT + FAMILY : CLIENT)) {
      query.setString(1, token.clientId());
      query.setString(2, token.jti());
      if (ofPerson) {
        query.setString(3, token.familyId());
      }
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The token's standing cannot be read", e);
    }
  }
}
