package dev.holdfast.clientdocuments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How old is what a client says of itself at its address; what it says is in {@code clients}. */
@Entity
@Table(name = "client_document")
class ClientDocument extends PanacheEntityBase {

  @Id
  @Column(name = "client_id")
  String clientId;

  @Column(name = "fetched_at")
  Instant fetchedAt;

  @Column(name = "fresh_until")
  Instant freshUntil;

  /** When it was asked for again, whatever came of it. */
  @Column(name = "tried_at")
  Instant triedAt;

  /** The last attempt to ask for it again was in vain. */
  boolean failed;

  /** Somebody has allowed the client something: it stays. */
  boolean used;

  static Optional<Instant> freshUntil(String clientId) {
    return find("select freshUntil from ClientDocument where clientId = ?1", clientId)
        .project(Instant.class)
        .firstResultOptional();
  }

  static boolean isKnown(String clientId) {
    return count("clientId", clientId) == 1;
  }

  static void keep(String clientId, Instant now, Instant freshUntil) {
    getEntityManager()
        .createNativeQuery(
            "insert into client_document (client_id, fetched_at, fresh_until, tried_at, failed, used)"
                + " values (?1, ?2, ?3, ?2, false, false) on conflict (client_id) do update set"
                + " fetched_at = excluded.fetched_at, fresh_until = excluded.fresh_until,"
                + " tried_at = excluded.tried_at, failed = excluded.failed")
        .setParameter(1, clientId)
        .setParameter(2, now.toEpochMilli())
        .setParameter(3, freshUntil.toEpochMilli())
        .executeUpdate();
  }

  /** True for one caller of all who come at the same time. */
  static boolean claim(String clientId, Instant now, Instant restedSince) {
    return update("triedAt = ?1 where clientId = ?2 and triedAt <= ?3", now, clientId, restedSince)
        == 1;
  }

  static boolean isFailing(String clientId) {
    return count("clientId = ?1 and failed = true", clientId) == 1;
  }

  static void fail(String clientId) {
    update("failed = true where clientId = ?1", clientId);
  }

  static long unused() {
    return count("used = false");
  }

  static List<String> unused(Instant before, int most) {
    return find(
            "select clientId from ClientDocument where used = false and fetchedAt <= ?1"
                + " order by fetchedAt",
            before)
        .project(String.class)
        .page(0, most)
        .list();
  }

  static void stays(String clientId) {
    update("used = true where clientId = ?1", clientId);
  }
}
