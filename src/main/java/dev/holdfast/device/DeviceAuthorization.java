package dev.holdfast.device;

import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Outcome;
import dev.holdfast.people.PersonId;
import dev.holdfast.tokens.Authentication;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "device_authorization")
class DeviceAuthorization extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "device_hash")
  String deviceHash;

  @Column(name = "user_hash")
  String userHash;

  @Column(name = "client_id")
  String clientId;

  String scopes;

  @Column(name = "device_name")
  String deviceName;

  String network;

  @Column(name = "poll_seconds")
  int pollSeconds;

  @Column(name = "polled_at")
  Instant polledAt;

  @Column(name = "person_id")
  Long personId;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Column(name = "grant_id")
  UUID grantId;

  @Column(name = "auth_time")
  Instant authTime;

  String acr;

  String amr;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  static Optional<DeviceAuthorization> ofDevice(String hash) {
    return find("deviceHash", hash).firstResultOptional();
  }

  static Optional<DeviceAuthorization> of(UUID id, long person, Instant now) {
    return find("id = ?1 and personId = ?2 and expiresAt > ?3", id, person, now)
        .firstResultOptional();
  }

  /** Whose code was typed; it is this person's from now on, and nobody else's. */
  static Optional<DeviceAuthorization> claim(String userHash, long person, Instant now) {
    update(
        "personId = ?1 where userHash = ?2 and personId is null and expiresAt > ?3",
        person,
        userHash,
        now);
    return find(
            "userHash = ?1 and personId = ?2 and outcome is null and expiresAt > ?3",
            userHash,
            person,
            now)
        .firstResultOptional();
  }

  static boolean deny(UUID id, long person) {
    return update(
            "outcome = ?1 where id = ?2 and personId = ?3 and outcome is null",
            Outcome.DENIED,
            id,
            person)
        == 1;
  }

  static boolean allow(UUID id, long person, UUID grant, Authentication how) {
    return update(
            "outcome = ?1, grantId = ?2, authTime = ?3, acr = ?4, amr = ?5"
                + " where id = ?6 and personId = ?7 and outcome is null",
            Outcome.ALLOWED,
            grant,
            how.time(),
            how.how().acr(),
            how.amr(),
            id,
            person)
        == 1;
  }

  /** Notes that the device asked; false if it asks again before it may. */
  static boolean poll(UUID id, Instant now, Instant notAfter) {
    return update(
            "polledAt = ?1 where id = ?2 and (polledAt is null or polledAt <= ?3)",
            now,
            id,
            notAfter)
        == 1;
  }

  /** RFC 8628, section 3.5: from now on it must wait 5 seconds longer. */
  static void slowDown(UUID id, Instant now, int most) {
    update("pollSeconds = pollSeconds + 5 where id = ?1 and pollSeconds < ?2", id, most);
    update("polledAt = ?1 where id = ?2", now, id);
  }

  /** Single use: true for exactly one caller. */
  static boolean take(UUID id) {
    return delete("id = ?1 and outcome = ?2", id, Outcome.ALLOWED) == 1;
  }

  static void endOfClient(String clientId) {
    delete("clientId", clientId);
  }

  static void endOfGrant(long person, UUID grant) {
    delete("personId = ?1 and grantId = ?2", person, grant);
  }

  static int deleteOver(Instant expiredBefore, int most) {
    List<UUID> over =
        find(
                "select id from DeviceAuthorization where expiresAt <= ?1 order by expiresAt",
                expiredBefore)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  WaitingDevice view() {
    return new WaitingDevice(
        id,
        clientId,
        Scopes.parse(scopes).orElseThrow(),
        deviceName,
        network,
        createdAt,
        expiresAt,
        pollSeconds,
        personId == null ? null : new PersonId(personId),
        outcome,
        grantId,
        outcome == Outcome.ALLOWED ? Authentication.read(authTime, acr, amr, null) : null);
  }
}
