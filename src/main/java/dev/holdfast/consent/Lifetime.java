package dev.holdfast.consent;

import dev.holdfast.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For how long a person allows something, as she can choose it. */
public enum Lifetime {
  /** Where something stands already: its end stays. */
  SAME("same", "As it is now", "until the end it has now"),
  /** For one answer with tokens: then it ends with them. */
  ONCE("once", "Once", "once, now"),
  DAY("P1D", "24 hours", "for 24 hours"),
  MONTH("P30D", "30 days", "for 30 days"),
  YEAR("P1Y", "1 year", "for 1 year"),
  OPEN("open", "Until I withdraw it", "until you withdraw it");

  /** How long the app has for its one answer; a question is open for as long. */
  private static final Duration TO_COME_FOR_IT = Duration.ofMinutes(15);

  final String wire;
  final String label;
  final String inWords;

  Lifetime(String wire, String label, String inWords) {
    this.wire = wire;
    this.label = label;
    this.inWords = inWords;
  }

  /** One of the form's choices. */
  public record Choice(String value, String label, String ends, String inWords, boolean chosen) {}

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
    if (this == ONCE) {
      return clock.instant().plus(TO_COME_FOR_IT);
    }
    return clock.instant().atZone(ZoneOffset.UTC).plus(Period.parse(wire)).toInstant();
  }

  private String inWords(Instant end) {
    if (this == ONCE) {
      return "what it reads within minutes from now";
    }
    return end == null
        ? "no end of its own"
        : "until " + (this == DAY ? Dates.minute(end) : Dates.day(end));
  }

  /** A day is chosen already, or what stands: to err is to err on her side. */
  static List<Choice> choices(Clock clock, LiveGrant standing, Set<String> asked) {
    List<Choice> choices = new ArrayList<>();
    boolean lasts = standing != null && standing.lasts(asked);
    Lifetime chosen = lasts ? SAME : DAY;
    for (Lifetime lifetime : values()) {
      if (lifetime != SAME || lasts) {
        String ends = lifetime.inWords(lifetime.end(clock, standing, asked));
        choices.add(
            new Choice(lifetime.wire, lifetime.label, ends, lifetime.inWords, lifetime == chosen));
      }
    }
    return choices;
  }
}
