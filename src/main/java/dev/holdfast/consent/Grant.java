package dev.holdfast.consent;

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

@Entity
@Table(name = "consent_grant")
class Grant extends PanacheEntityBase {

  private static final String STANDS = " and endedAt is null and (endsAt is null or endsAt > ?";

  private static final String LIVE =
      "select person_id, client_id, scopes, declined, given_at, ends_at from consent_grant"
          + " where id = ? and ended_at is null and (ends_at is null or ends_at > ?)";

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  @Column(name = "client_id")
  String clientId;

  String scopes;

  String declined;

  @Column(name = "given_at")
  Instant givenAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "ends_at")
  Instant endsAt;

  @Column(name = "ended_at")
  Instant endedAt;

  boolean withdrawn;

  static Set<String> read(String stored) {
    return stored.isEmpty() ? Set.of() : Scopes.parse(stored).orElseThrow();
  }

  /** Asked at every read under a grant, so without an entity. */
  static Optional<LiveGrant> live(Reads reads, UUID id, Instant now) {
    return reads.list(LIVE, row -> live(id, row), id, now).stream().findFirst();
  }

  private static LiveGrant live(UUID id, ResultSet row) throws SQLException {
    return new LiveGrant(
        id,
        new PersonId(row.getLong(1)),
        row.getString(2),
        read(row.getString(3)),
        read(row.getString(4)),
        Reads.instant(row, 5),
        Reads.instantOrNull(row, 6));
  }

  static Optional<Grant> between(long person, String client, Instant now) {
    return find("personId = ?1 and clientId = ?2" + STANDS + "3)", person, client, now)
        .firstResultOptional();
  }

  static List<Grant> standing(long person, Instant now) {
    return list("personId = ?1" + STANDS + "2) order by givenAt desc, id", person, now);
  }

  static List<Grant> past(long person, Instant now, int limit) {
    return find(
            "personId = ?1 and (endedAt is not null or endsAt <= ?2) order by givenAt desc, id",
            person,
            now)
        .page(0, limit)
        .list();
  }

  /** Frees the place of one whose time is over, so that a new one can stand. */
  static void endExpired(long person, String client, Instant now) {
    update(
        "endedAt = endsAt where personId = ?1 and clientId = ?2 and endedAt is null and endsAt <= ?3",
        person,
        client,
        now);
  }

  static boolean withdraw(UUID id, long person, Instant now) {
    return update(
            "endedAt = ?1, withdrawn = true where id = ?2 and personId = ?3" + STANDS + "1)",
            now,
            id,
            person)
        == 1;
  }

  /** Puts it where none stands, else changes the one that does; both in one statement. */
  void giveOrChange() {
    var upsert =
        getEntityManager()
            .createNativeQuery(
                "insert into consent_grant (id, person_id, client_id, scopes, declined, given_at,"
                    + " changed_at, ends_at, withdrawn) values (:id, :person, :client, :scopes,"
                    + " :declined, :now, :now, "
                    + (endsAt == null ? "null" : ":endsAt")
                    + ", :withdrawn) on conflict (person_id, client_id) where ended_at is null"
                    + " do update set scopes = excluded.scopes, declined = excluded.declined,"
                    + " changed_at = excluded.changed_at, ends_at = excluded.ends_at")
            .setParameter("id", id)
            .setParameter("person", personId)
            .setParameter("client", clientId)
            .setParameter("scopes", scopes)
            .setParameter("declined", declined)
            .setParameter("now", givenAt.toEpochMilli())
            .setParameter("withdrawn", false);
    if (endsAt != null) {
      upsert.setParameter("endsAt", endsAt.toEpochMilli());
    }
    upsert.executeUpdate();
  }
}
