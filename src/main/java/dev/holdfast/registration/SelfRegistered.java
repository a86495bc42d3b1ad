package dev.holdfast.registration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A client that registered itself, and what it manages its registration with. */
@Entity
@Table(name = "client_registration")
class SelfRegistered extends PanacheEntityBase {

  @Id
  @Column(name = "client_id")
  String clientId;

  @Column(name = "token_hash")
  String tokenHash;

  @Column(name = "registered_at")
  Instant registeredAt;

  /** Somebody has allowed it something: it stays. */
  boolean used;

  static Optional<SelfRegistered> of(String clientId, String tokenHash) {
    return find("clientId = ?1 and tokenHash = ?2", clientId, tokenHash).firstResultOptional();
  }

  static List<String> unused(Instant before, int most) {
    return find(
            "select clientId from SelfRegistered where used = false and registeredAt <= ?1"
                + " order by registeredAt",
            before)
        .project(String.class)
        .page(0, most)
        .list();
  }

  static void keep(String clientId) {
    update("used = true where clientId = ?1", clientId);
  }

  static boolean remove(String clientId) {
    return delete("clientId", clientId) == 1;
  }
}
