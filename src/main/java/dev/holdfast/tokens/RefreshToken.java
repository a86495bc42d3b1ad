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

/** A refresh token, by its hash. A used one stays as long as its family: its reuse is seen. */
@Entity
@Table(name = "refresh_token")
class RefreshToken extends PanacheEntityBase {

  private static final String PRESENTED =
      "select t.expires_at, t.used_at, f.id, f.client_id, f.person_id, f.grant_id, f.scopes,"
          + " f.auth_time, f.expires_at, f.rotation_key, f.ended_at, f.acr, f.amr, f.session_id,"
          + " f.dpop_jkt, f.resources, f.certificate from refresh_token t"
          + " join token_family f on f.id = t.family_id where t.hash = ?";

  @Id String hash;

  @Column(name = "family_id")
  String familyId;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  /** A stored token with its family, which still is encrypted in part. */
  record Stored(
      Instant expiresAt, boolean used, Family family, String rotationKey, boolean familyEnded) {}

  /** Asked at every rotation, so without an entity. */
  static Optional<Stored> find(Reads reads, String hash) {
    return reads.list(PRESENTED, RefreshToken::stored, hash).stream().findFirst();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Family family =
        new Family(
            row.getString(3),
            row.getString(4),
            new PersonId(row.getLong(5)),
            Reads.id(row, 6),
            Scopes.parse(row.getString(7)).orElseThrow(),
            Authentication.read(
                Reads.instant(row, 8),
                row.getString(12),
                row.getString(13),
                Reads.idOrNull(row, 14)),
            new Binding(row.getString(15), row.getString(17)),
            Family.resources(row.getString(16)),
            Reads.instant(row, 9));
    return new Stored(
        Reads.instant(row, 1),
        Reads.instantOrNull(row, 2) != null,
        family,
        row.getString(10),
        Reads.instantOrNull(row, 11) != null);
  }

  /** Single use: true for exactly one caller. From then on it is only remembered, so long. */
  static boolean use(String hash, Instant now, Instant rememberUntil) {
    return update(
            "usedAt = ?1, expiresAt = ?2 where hash = ?3 and usedAt is null",
            now,
            rememberUntil,
            hash)
        == 1;
  }

  static boolean prolong(String hash, Instant expiresAt) {
    return update("expiresAt = ?1 where hash = ?2 and usedAt is null", expiresAt, hash) == 1;
  }

  /** When it was used, as the database says now; empty if it was not, or is not there. */
  static Optional<Instant> usedAt(String hash) {
    return find("select usedAt from RefreshToken where hash = ?1 and usedAt is not null", hash)
        .project(Instant.class)
        .firstResultOptional();
  }

  static void add(String hash, String familyId, Instant now, Instant expiresAt) {
    RefreshToken token = new RefreshToken();
    token.hash = hash;
    token.familyId = familyId;
    token.issuedAt = now;
    token.expiresAt = expiresAt;
    token.persist();
  }

  static int deleteOver(Instant now, int most) {
    List<String> over =
        find("select hash from RefreshToken where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
