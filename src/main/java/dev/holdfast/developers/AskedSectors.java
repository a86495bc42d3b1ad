package dev.holdfast.developers;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Sectors;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Sectors that developers name: each is asked there, which lasts as long as it likes. */
@ApplicationScoped
class AskedSectors {

  /** Nobody keeps others from asking. */
  private static final Limit LIMIT = Limit.of("client-sector", 20, Duration.ofHours(1));

  private final Sectors sectors;
  private final Limits limits;

  AskedSectors(Sectors sectors, Limits limits) {
    this.sectors = sectors;
    this.limits = limits;
  }

  /** As {@link Sectors#fault}. */
  Optional<String> fault(
      Caller caller, RegisteredClient client, Optional<RegisteredClient> before) {
    if (sectors.asked(client, before)) {
      limits.require(LIMIT, caller.person().toString());
    }
    return sectors.fault(client, before);
  }
}
