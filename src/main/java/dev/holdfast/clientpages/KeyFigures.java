package dev.holdfast.clientpages;

import dev.holdfast.apikeys.KnownKey;
import dev.holdfast.usage.Usage;
import dev.holdfast.usage.UsageDay;
import dev.holdfast.usage.UsageWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How much keys are used. */
@ApplicationScoped
class KeyFigures {

  private final Usage usage;
  private final UsageWriter writer;
  private final Clock clock;

  KeyFigures(Usage usage, UsageWriter writer, Clock clock) {
    this.usage = usage;
    this.writer = writer;
    this.clock = clock;
  }

  /** By their ids: the last 30 days of each, until this moment. */
  Map<UUID, List<UsageDay>> of(List<KnownKey> keys) {
    writer.write();
    Month month = Month.now(clock);
    return keys.stream()
        .collect(
            Collectors.toMap(
                KnownKey::id,
                key -> usage.ofKey(key.id().toString(), month.first(), month.last())));
  }
}
