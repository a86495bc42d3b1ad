package dev.holdfast.developers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What is said of a secret before it is made.
 *
 * @param name what it is for; may be empty
 * @param expiresAt null if it does not
 */
public record NewSecret(String name, Instant expiresAt) {

  private static final Set<String> KNOWN = Set.of("name", "expiresAt");
  private static final int LONGEST = 100;
  private static final Duration FARTHEST = Duration.ofDays(3_650);

  /**
   * @throws Problem {@code invalid-input} with everything that is wrong with it
   */
  public NewSecret {
    if (name.codePointCount(0, name.length()) > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      Faults faults = new Faults();
      faults.add("/name", "It must be of at most " + LONGEST + " characters, in one line.");
      faults.throwIfAny();
    }
  }

  /**
   * @throws Problem {@code invalid-input} with everything that is wrong with it
   */
  static NewSecret read(JsonNode body, Instant now) {
    Faults faults = new Faults();
    if (!body.isObject()) {
      faults.add("", "It must be an object.");
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such member here.");
              }
            });
    JsonNode name = body.path("name");
    if (!name.isMissingNode() && !name.isTextual()) {
      faults.add("/name", "It must be a string.");
    }
    Instant expires = expires(body.path("expiresAt"), now, faults);
    faults.throwIfAny();
    return new NewSecret(name.asText("").strip(), expires);
  }

  private static Instant expires(JsonNode said, Instant now, Faults faults) {
    if (said.isMissingNode() || said.isNull()) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(said.asText()).toInstant();
      if (time.isAfter(now) && time.isBefore(now.plus(FARTHEST))) {
        return time;
      }
    } catch (DateTimeException e) {
      // falls through: not a time
    }
    faults.add("/expiresAt", "It must be a time to come, within ten years, as RFC 3339 has it.");
    return null;
  }
}
