package dev.holdfast.receipts;

import dev.holdfast.web.Position;
import java.time.Instant;
import java.util.UUID;

/**
 * A receipt of what a person decided.
 *
 * @param subject what the client knows her by
 * @param jwt the signed receipt
 */
public record Receipt(
    UUID id, UUID grant, String clientId, String subject, State state, Instant at, String jwt) {

  /** Where it stands in a list. */
  Position place() {
    return new Position(at, id);
  }
}
