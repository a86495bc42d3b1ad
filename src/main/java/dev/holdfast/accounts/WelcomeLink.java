package dev.holdfast.accounts;

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
@Table(name = "welcome_link")
class WelcomeLink extends PanacheEntityBase {

  /** Who is welcome. */
  enum Kind {
    OPERATOR,
    INVITED,
    SIGN_UP
  }

  @Id String hash;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(name = "person_id")
  Long personId;

  @Column(name = "invitation_id")
  UUID invitationId;

  /** For which address it is, sealed ({@link LinkAddresses}); null if none is known. */
  String sealed;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  static Optional<WelcomeLink> live(String hash, Instant now) {
    return find("hash = ?1 and usedAt is null and expiresAt > ?2", hash, now).firstResultOptional();
  }

  /** Single use: true for exactly one caller. */
  static boolean use(String hash, Instant now) {
    return update("usedAt = ?1 where hash = ?2 and usedAt is null and expiresAt > ?1", now, hash)
        == 1;
  }

  /** She has come: what is remembered of the link goes with her. */
  static void usedBy(String hash, long person) {
    update("personId = ?1 where hash = ?2", person, hash);
  }

  /** The links of an invitation open nothing any more. */
  static void endOf(UUID invitation) {
    delete("invitationId = ?1 and usedAt is null", invitation);
  }

  /** The links that lead into an account open nothing any more. */
  static void endOf(long person) {
    delete("personId = ?1 and usedAt is null", person);
  }

  /** Removes at most so many that are over. */
  static int removeOver(Instant now, int most) {
    List<String> over =
        find(
                "select hash from WelcomeLink where expiresAt <= ?1"
                    + " and (kind <> ?2 or usedAt is not null) order by expiresAt",
                now,
                Kind.OPERATOR)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
