package dev.holdfast.consent;

import dev.holdfast.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For how long a person allows something, as she can choose it. */
enum Lifetime {
  /** Where something stands already: its end stays. */
  SAME("same", "As it is now", "until the end it has now"),
  DAY("P1D", "24 hours", "for 24 hours"),
  MONTH("P30D", "30 days", "for 30 days"),
  YEAR("P1Y", "1 year", "for 1 year"),
  OPEN("open", "Until I withdraw it", "until you withdraw it");

  final String wire;
  final String label;
  final String inWords;

  Lifetime(String wire, String label, String inWords) {
    this.wire = wire;
    this.label = label;
    this.inWords = inWords;
  }

  /** One of the form's choices. */
  record Choice(String value, String label, String ends, String inWords, boolean chosen) {}

  static Optional<Lifetime> of(String wire) {
    return Arrays.stream(values()).filter(lifetime -> lifetime.wire.equals(wire)).findFirst();
  }

  /** When it ends if it is chosen now; null for never. */
  Instant end(Clock clock, LiveGrant standing, Set<String> asked) {
    if (this == SAME) {
      return standing.firstEnd(asked);
    }
    if (this == OPEN) {
      return null;
    }
    return clock.instant().atZone(ZoneOffset.UTC).plus(Period.parse(wire)).toInstant();
  }

  /** The shortest is chosen already, or what stands: to err is to err on her side. */
  static List<Choice> choices(Clock clock, LiveGrant standing, Set<String> asked) {
    List<Choice> choices = new ArrayList<>();
    for (Lifetime lifetime : values()) {
      if (lifetime != SAME || standing != null) {
        Instant end = lifetime.end(clock, standing, asked);
        String ends =
            end == null
                ? "no end of its own"
                : "until " + (lifetime == DAY ? Dates.minute(end) : Dates.day(end));
        choices.add(
            new Choice(lifetime.wire, lifetime.label, ends, lifetime.inWords, choices.isEmpty()));
      }
    }
    return choices;
  }
}
