package dev.holdfast.developers;

import dev.holdfast.clients.KnownClient;
import java.util.Locale;

/** How a client stands with the operators. */
public enum ReviewState {
  /** Nobody has looked at it yet; only members of its organization are asked. */
  AWAITING_REVIEW,
  /** It may ask everybody; a change of it waits. */
  CHANGE_AWAITING_REVIEW,
  REVIEWED,
  /** Somebody has looked, and it was not approved. */
  REJECTED,
  /** Nobody has looked at it, and it does not wait for that. */
  NOT_REVIEWED;

  public static ReviewState of(KnownClient known) {
    boolean waits = known.review().awaitsSince() != null;
    if (!known.client().unreviewed()) {
      return waits ? CHANGE_AWAITING_REVIEW : REVIEWED;
    }
    return waits ? AWAITING_REVIEW : known.review().note() == null ? NOT_REVIEWED : REJECTED;
  }

  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
