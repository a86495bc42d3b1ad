package dev.holdfast.accounts;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
class Invitation extends PanacheEntityBase {

  private static final String OPEN = "acceptedAt is null and withdrawnAt is null";

  @Id UUID id;

  /** The address, sealed ({@link InvitedAddresses}). */
  String sealed;

  String note;

  @Column(name = "invited_by")
  Long invitedBy;

  @Column(name = "invited_at")
  Instant invitedAt;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "sent_times")
  int sentTimes;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "accepted_at")
  Instant acceptedAt;

  @Column(name = "withdrawn_at")
  Instant withdrawnAt;

  /** Who has come, once it is accepted. */
  @Column(name = "person_id")
  Long personId;

  static List<Invitation> newest(Instant before, UUID beforeId, int limit) {
    return Invitation.<Invitation>find(
            "invitedAt <= ?1 and (invitedAt < ?1 or id < ?2) order by invitedAt desc, id desc",
            before,
            beforeId)
        .page(0, limit)
        .list();
  }

  /** True for one caller only; none, if it was withdrawn or is over. */
  static boolean accept(UUID id, Instant now) {
    return update("acceptedAt = ?1 where id = ?2 and expiresAt > ?1 and " + OPEN, now, id) == 1;
  }

  /** It is forgotten together with whom it brought. */
  static void acceptedBy(UUID id, long person) {
    update("personId = ?1 where id = ?2", person, id);
  }

  static boolean withdraw(UUID id, Instant now) {
    return update("withdrawnAt = ?1 where id = ?2 and " + OPEN, now, id) == 1;
  }

  /** False if it is accepted or withdrawn, or was sent often enough. */
  static boolean sendAgain(UUID id, Instant now, Instant expires, int mostTimes) {
    return update(
            "sentAt = ?1, sentTimes = sentTimes + 1, expiresAt = ?2 where id = ?3"
                + " and sentTimes < ?4 and "
                + OPEN,
            now,
            expires,
            id,
            mostTimes)
        == 1;
  }

  static int removeOver(Instant expiredBefore, int most) {
    List<UUID> over =
        find("select id from Invitation where expiresAt <= ?1 order by expiresAt", expiredBefore)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  KnownInvitation view(Instant now, String email) {
    KnownInvitation.State state =
        acceptedAt != null
            ? KnownInvitation.State.ACCEPTED
            : withdrawnAt != null
                ? KnownInvitation.State.WITHDRAWN
                : now.isBefore(expiresAt)
                    ? KnownInvitation.State.OPEN
                    : KnownInvitation.State.EXPIRED;
    return new KnownInvitation(
        id,
        email,
        note,
        invitedBy == null ? null : new PersonId(invitedBy),
        invitedAt,
        expiresAt,
        state);
  }
}
