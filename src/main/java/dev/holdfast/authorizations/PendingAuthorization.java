package dev.holdfast.authorizations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "pending_authorization")
class PendingAuthorization extends PanacheEntityBase {

  @Id UUID id;

  String browser;

  /** Encrypted. */
  String parameters;

  String pushed;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  static Optional<PendingAuthorization> of(UUID id, String browser, Instant now) {
    return find("id = ?1 and browser = ?2 and expiresAt > ?3", id, browser, now)
        .firstResultOptional();
  }

  static boolean claim(UUID id, String browser) {
    return update("browser = ?1 where id = ?2 and browser is null", browser, id) == 1;
  }

  /** Forgets all of this browser but the newest. */
  static void keepNewest(String browser, int most) {
    List<UUID> over =
        find(
                "select id from PendingAuthorization where browser = ?1 order by createdAt desc",
                browser)
            .project(UUID.class)
            .range(most, most + 100)
            .list();
    if (!over.isEmpty()) {
      delete("id in ?1", over);
    }
  }

  /** True for one caller only. */
  static boolean finish(UUID id) {
    return delete("id", id) == 1;
  }

  static int removeExpired(Instant now, int most) {
    List<UUID> over =
        find("select id from PendingAuthorization where expiresAt <= ?1 order by expiresAt", now)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }
}
