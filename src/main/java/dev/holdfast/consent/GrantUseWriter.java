package dev.holdfast.consent;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes down once a minute which grants were used for the first time today. */
@ApplicationScoped
class GrantUseWriter {

  private final GrantUses uses;

  GrantUseWriter(GrantUses uses) {
    this.uses = uses;
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    Batches.all(this::some);
  }

  private int some() {
    Map<UUID, Instant> some = uses.unwritten();
    if (!some.isEmpty()) {
      uses.write(some);
      uses.written(some);
    }
    return some.size();
  }
}
