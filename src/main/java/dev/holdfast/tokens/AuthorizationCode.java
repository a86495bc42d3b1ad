package dev.holdfast.tokens;

import dev.holdfast.clients.Scopes;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A code that was issued; its hash stands for it. The family is what it gives when it is redeemed.
 */
@Entity
@Table(name = "authorization_code")
class AuthorizationCode extends PanacheEntityBase {

  private static final String ISSUED =
      "select client_id, person_id, grant_id, redirect_uri, code_challenge, scopes, auth_time,"
          + " family_id, expires_at, used_at, acr, amr, session_id, nonce,"
          + " id_token_claims, dpop_jkt, resources from authorization_code where hash = ?";

  @Id String hash;

  @Column(name = "client_id")
  String clientId;

  @Column(name = "person_id")
  long personId;

  @Column(name = "grant_id")
  UUID grantId;

  @Column(name = "redirect_uri")
  String redirectUri;

  @Column(name = "code_challenge")
  String codeChallenge;

  /** With spaces between; null if the request named none. */
  String resources;

  @Column(name = "dpop_jkt")
  String dpopKey;

  String scopes;

  @Column(name = "auth_time")
  Instant authTime;

  String acr;

  String amr;

  @Column(name = "session_id")
  UUID sessionId;

  /** The one that has gone on from there, with whose end this ends; null if that is the same. */
  @Column(name = "ends_with")
  UUID endsWith;

  String nonce;

  @Column(name = "id_token_claims")
  String idTokenClaims;

  @Column(name = "family_id")
  String familyId;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  /** Single use: true for exactly one caller. */
  static boolean use(String hash, Instant now) {
    return update("usedAt = ?1 where hash = ?2 and usedAt is null", now, hash) == 1;
  }

  static void endOfGrant(UUID grantId) {
    delete("grantId", grantId);
  }

  static void endOfClient(String clientId) {
    delete("clientId", clientId);
  }

  static void endOfPerson(long personId) {
    delete("personId", personId);
  }

  static void endOfSession(long personId, UUID session) {
    delete(
        "personId = ?1 and coalesce(endsWith, sessionId) = ?2 and usedAt is null",
        personId,
        session);
  }

  static void moved(long personId, UUID before, UUID after) {
    update(
        "endsWith = ?1 where personId = ?2 and coalesce(endsWith, sessionId) = ?3",
        after,
        personId,
        before);
  }

  /** Null if that is the session in which it was issued. */
  static UUID endsWith(String hash) {
    return find("select endsWith from AuthorizationCode where hash = ?1", hash)
        .project(UUID.class)
        .firstResult();
  }

  static int deleteOver(Instant expiredBefore, int most) {
    List<String> over =
        find(
                "select hash from AuthorizationCode where expiresAt <= ?1 order by expiresAt",
                expiredBefore)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }

  /** Asked at every exchange, so without an entity. */
  static Optional<IssuedCode> find(Reads reads, String hash) {
    return reads.list(ISSUED, row -> issued(hash, row), hash).stream().findFirst();
  }

  private static IssuedCode issued(String hash, ResultSet row) throws SQLException {
    return new IssuedCode(
        hash,
        row.getString(1),
        new PersonId(row.getLong(2)),
        Reads.id(row, 3),
        row.getString(4),
        row.getString(5),
        row.getString(16),
        Scopes.parse(row.getString(6)).orElseThrow(),
        Authentication.read(
            Reads.instant(row, 7), row.getString(11), row.getString(12), Reads.idOrNull(row, 13)),
        row.getString(14),
        Set.of(row.getString(15).split(" ")),
        Family.resources(row.getString(17)),
        row.getString(8),
        Reads.instant(row, 9),
        Reads.instantOrNull(row, 10) != null);
  }
}
