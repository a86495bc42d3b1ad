package dev.holdfast.developers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What an operator says of a client that waits for it.
 *
 * @param reason for the developers; null if it is approved
 * @param seen since when what she looked at was waiting; null if that does not matter
 */
public record Decision(boolean approved, String reason, Instant seen) {

  private static final Set<String> KNOWN = Set.of("decision", "reason", "awaitingSince");
  static final int LONGEST = 1_000;

  /**
   * @throws Problem {@code invalid-input} with everything that is wrong with it
   */
  static Decision read(JsonNode body) {
    Faults faults = new Faults();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such member here.");
              }
            });
    String decision = body.path("decision").asText();
    boolean approved = decision.equals("approve");
    if (!approved && !decision.equals("reject")) {
      faults.add("/decision", "It must be approve or reject.");
    }
    String reason = body.path("reason").isTextual() ? body.path("reason").asText().strip() : "";
    if (!approved && !explains(reason)) {
      faults.add("/reason", "Say why, in at most " + LONGEST + " characters.");
    }
    Instant seen = time(body.path("awaitingSince"), faults);
    faults.throwIfAny();
    return new Decision(approved, approved ? null : reason, seen);
  }

  /** Whether this can be told to developers as the reason. */
  static boolean explains(String reason) {
    return !reason.isEmpty()
        && reason.codePointCount(0, reason.length()) <= LONGEST
        && reason.chars().noneMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0);
  }

  private static Instant time(JsonNode said, Faults faults) {
    if (said.isMissingNode() || said.isNull()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(said.asText()).toInstant();
    } catch (DateTimeException e) {
      faults.add("/awaitingSince", "It must be the time that the client says.");
      return null;
    }
  }
}
