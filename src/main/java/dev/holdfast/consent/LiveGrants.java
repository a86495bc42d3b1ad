package dev.holdfast.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks at each request whether a grant stands, without an entity. */
@ApplicationScoped
class LiveGrants {

  private final GrantText text;
  private final GrantUses uses;

  LiveGrants(GrantText text, GrantUses uses) {
    this.text = text;
    this.uses = uses;
  }

  GrantText text() {
    return text;
  }

  Optional<LiveGrant> find(UUID grant, Instant now) {
    return Grant.live(text, grant, now);
  }

  /** The same, and remembers that it is used. */
  Optional<LiveGrant> use(UUID grant, Instant now) {
    Optional<LiveGrant> live = find(grant, now);
    live.ifPresent(found -> uses.note(grant, now));
    return live;
  }
}
