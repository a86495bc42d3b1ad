package dev.holdfast.consent;

import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks at each request whether a grant stands, without an entity. */
@ApplicationScoped
class LiveGrants {

  private final Reads reads;
  private final GrantUses uses;

  LiveGrants(Reads reads, GrantUses uses) {
    this.reads = reads;
    this.uses = uses;
  }

  Optional<LiveGrant> find(UUID grant, Instant now) {
    return Grant.live(reads, grant, now);
  }

  /** The same, and remembers that it is used. */
  Optional<LiveGrant> use(UUID grant, Instant now) {
    Optional<LiveGrant> live = find(grant, now);
    live.ifPresent(found -> uses.note(grant, now));
    return live;
  }
}
