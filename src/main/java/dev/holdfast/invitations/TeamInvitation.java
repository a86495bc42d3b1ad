package dev.holdfast.invitations;

import dev.holdfast.organizations.MemberRole;
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

/** An open invitation; once it is answered it is gone. */
@Entity
@Table(name = "organization_invitation")
class TeamInvitation extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "organization_id")
  UUID organizationId;

  /** The address, sealed ({@link TeamAddresses}). */
  String sealed;

  /** By which it is found. */
  @Column(name = "email_key")
  String mark;

  @Enumerated(EnumType.STRING)
  MemberRole role;

  @Column(name = "invited_by")
  Long invitedBy;

  @Column(name = "invited_at")
  Instant invitedAt;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "link_hash")
  String linkHash;

  static Optional<TeamInvitation> of(UUID organization, UUID id) {
    return find("id = ?1 and organizationId = ?2", id, organization).firstResultOptional();
  }

  static Optional<TeamInvitation> to(UUID organization, String mark) {
    return find("organizationId = ?1 and mark = ?2", organization, mark).firstResultOptional();
  }

  static Optional<TeamInvitation> open(String hash, Instant now) {
    return find("linkHash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
  }

  /** The newest first. */
  static List<TeamInvitation> newest(UUID organization, KnownInvitation after, int most) {
    var found =
        after == null
            ? TeamInvitation.<TeamInvitation>find(
                "organizationId = ?1 order by invitedAt desc, id desc", organization)
            : TeamInvitation.<TeamInvitation>find(
                "organizationId = ?1 and invitedAt <= ?2 and (invitedAt < ?2 or id < ?3)"
                    + " order by invitedAt desc, id desc",
                organization,
                after.invitedAt(),
                after.id());
    return found.page(0, most).list();
  }

  /** Uses it up; false if somebody else has, or it is over. */
  static boolean use(String hash, Instant now) {
    return delete("linkHash = ?1 and expiresAt > ?2", hash, now) == 1;
  }

  static int removeOver(Instant before, int most) {
    List<UUID> over =
        find("select id from TeamInvitation where expiresAt < ?1 order by expiresAt", before)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  KnownInvitation view(Instant now, String email) {
    boolean over = !expiresAt.isAfter(now);
    return new KnownInvitation(id, organizationId, email, role, invitedAt, sentAt, expiresAt, over);
  }
}
