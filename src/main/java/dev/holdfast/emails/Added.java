package dev.holdfast.emails;

import java.util.UUID;

/**
 * What became of an address that was to be added.
 *
 * @param id of the address; null if it is {@link Outcome#TOO_MANY}
 */
public record Added(Outcome outcome, UUID id) {

  /** The first is also the answer if the address is somebody else's: only its mail says so. */
  public enum Outcome {
    MAIL_SENT,
    VERIFIED_ALREADY,
    TOO_MANY
  }
}
