package dev.holdfast.apikeys;

import dev.holdfast.usage.Usage;
import dev.holdfast.usage.UsageList;
import dev.holdfast.usage.UsageParameters;
import dev.holdfast.usage.UsageWriter;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** How much keys are used. */
@ApplicationScoped
public class KeyUsage {

  /** How many days {@link #lately} looks back, today included. */
  public static final int LATELY = 30;

  private final ApiKeys keys;
  private final Usage usage;
  private final UsageWriter writer;
  private final Clock clock;

  KeyUsage(ApiKeys keys, Usage usage, UsageWriter writer, Clock clock) {
    this.keys = keys;
    this.usage = usage;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Of one key, by days.
   *
   * @throws Problem {@code not-found} if the owner has no such key, {@code invalid-input} if what
   *     is asked for is no span
   */
  public UsageList days(KeyOwner owner, String keyId, UsageParameters asked) {
    if (keys.find(owner, keyId).isEmpty()) {
      throw new Problem(ProblemType.NOT_FOUND, "There is no such key, or not any more.");
    }
    UsageParameters.Span span = asked.span(today());
    writer.write();
    return UsageList.of(usage.ofKey(keyId, span.first(), span.last()));
  }

  /** How many requests of each were answered in the last thirty days; by the ids of the keys. */
  public Map<String, Long> lately(List<KnownKey> known) {
    writer.write();
    List<String> ids = known.stream().map(key -> key.id().toString()).toList();
    return usage.answered(ids, today().minusDays(LATELY - 1), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
