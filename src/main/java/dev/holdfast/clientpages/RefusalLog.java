package dev.holdfast.clientpages;

import dev.holdfast.usage.Refusal;
import dev.holdfast.usage.Refusals;
import dev.holdfast.usage.UsageWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals of a client, also those of this moment. */
@ApplicationScoped
class RefusalLog {

  private final Refusals refusals;
  private final UsageWriter writer;

  RefusalLog(Refusals refusals, UsageWriter writer) {
    this.refusals = refusals;
    this.writer = writer;
  }

  /** The newest first. */
  List<Refusal> of(String clientId, int most) {
    writer.write();
    return refusals.of(clientId, most);
  }
}
