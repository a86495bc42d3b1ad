package dev.holdfast.record;

import dev.holdfast.web.NotValid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A fact that a client asserts.
 *
 * @param assertedAt since when it is true, as far as the client knows
 */
public record NewFact(String name, FactValue value, Instant assertedAt) {

  /**
   * @throws NotValid if a well-known fact of that name has another type or looks different
   */
  public static NewFact of(String name, FactValue value, Instant assertedAt, Instant now) {
    FactFormat format = FactName.formatOf(FactName.require(name));
    if (format != null) {
      if (format.type() != value.type()) {
        throw new NotValid("It must be a " + format.type() + ": " + name + " always is.");
      }
      format.require(value.text(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
    return new NewFact(name, value, assertedAt);
  }
}
