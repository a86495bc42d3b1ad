package dev.holdfast.accounts;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * An invitation as operators see it.
 *
 * @param note what the mail says besides; or empty
 * @param by null if that operator was erased
 */
public record KnownInvitation(
    UUID id,
    String email,
    String note,
    PersonId by,
    Instant invitedAt,
    Instant expiresAt,
    State state) {

  /** What has become of it. */
  public enum State {
    OPEN,
    ACCEPTED,
    WITHDRAWN,
    EXPIRED
  }

  public boolean open() {
    return state == State.OPEN;
  }

  /** Whether it can be sent (again). */
  public boolean sendable() {
    return state == State.OPEN || state == State.EXPIRED;
  }

  /** Its state in a word. */
  public String word() {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
