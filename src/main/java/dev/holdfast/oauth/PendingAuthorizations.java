package dev.holdfast.oauth;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Authorization requests that wait while a person signs in and decides, each in one browser. */
@ApplicationScoped
public class PendingAuthorizations {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final OAuthConfig config;

  PendingAuthorizations(Clock clock, OAuthConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /**
   * @param browser null if it is not known yet: then it is whichever comes first
   */
  @Durable
  Pending open(SentParameters sent, String browser) {
    PendingAuthorization pending = new PendingAuthorization();
    pending.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    pending.browser = browser;
    pending.parameters = sent.write();
    pending.createdAt = clock.instant();
    pending.expiresAt = pending.createdAt.plus(config.pendingLifetime());
    pending.persist();
    return Pending.of(pending);
  }

  /** The request, if it waits in this browser. */
  Optional<Pending> find(UUID id, String browser) {
    return PendingAuthorization.of(id, browser, clock.instant()).map(Pending::of);
  }

  /** Binds a request that waits for its browser to this one. */
  @Durable
  boolean claim(UUID id, String browser) {
    return PendingAuthorization.claim(id, browser);
  }

  /** Ends the waiting; true for one caller only, and only that one may answer the client. */
  @Durable
  boolean finish(UUID id) {
    return PendingAuthorization.delete("id", id) == 1;
  }

  /** Removes requests that waited too long; how many, at most 500. */
  @Durable
  public int removeExpired() {
    return PendingAuthorization.removeExpired(clock.instant(), MOST_REMOVED_AT_ONCE);
  }
}
