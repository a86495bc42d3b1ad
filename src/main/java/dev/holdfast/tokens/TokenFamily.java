package dev.holdfast.tokens;

import dev.holdfast.clients.Scopes;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "token_family")
class TokenFamily extends PanacheEntityBase {

  @Id String id;

  @Column(name = "client_id")
  String clientId;

  @Column(name = "person_id")
  long personId;

  @Column(name = "grant_id")
  UUID grantId;

  String scopes;

  @Column(name = "auth_time")
  Instant authTime;

  String acr;

  String amr;

  @Column(name = "session_id")
  UUID sessionId;

  /** With spaces between; null if the request named none. */
  String resources;

  /** The one that has gone on from there, with whose end this ends; null if that is the same. */
  @Column(name = "ends_with")
  UUID endsWith;

  @Column(name = "dpop_jkt")
  String dpopKey;

  String certificate;

  /** Encrypted; from it and a refresh token follows the successor. */
  @Column(name = "rotation_key")
  String rotationKey;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "ended_at")
  Instant endedAt;

  void bind(Binding binding) {
    dpopKey = binding.key();
    certificate = binding.certificate();
  }

  static boolean end(String id, Instant now) {
    return update("endedAt = ?1 where id = ?2 and endedAt is null", now, id) == 1;
  }

  static void endOfGrant(UUID grantId, Instant now) {
    update("endedAt = ?1 where grantId = ?2 and endedAt is null", now, grantId);
  }

  static void endOfClient(String clientId, Instant now) {
    update("endedAt = ?1 where clientId = ?2 and endedAt is null", now, clientId);
  }

  static void endOfPerson(long personId, Instant now) {
    update("endedAt = ?1 where personId = ?2 and endedAt is null", now, personId);
  }

  /** Those that she did not let the client have while she is away. */
  static void endOfSession(long personId, UUID session, Instant now) {
    update(
        "endedAt = ?1 where personId = ?2 and coalesce(endsWith, sessionId) = ?3"
            + " and endedAt is null"
            + " and concat(' ', scopes, ' ') not like ?4",
        now,
        personId,
        session,
        "% " + Scopes.OFFLINE_ACCESS + " %");
  }

  static void moved(long personId, UUID before, UUID after) {
    update(
        "endsWith = ?1 where personId = ?2 and coalesce(endsWith, sessionId) = ?3",
        after,
        personId,
        before);
  }

  /** A token whose family is gone is refused as one whose family has ended, so both may go. */
  static int deleteOver(Instant now, int most) {
    List<String> over =
        find("select id from TokenFamily where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }
}
