package dev.holdfast.clientauth;

import dev.holdfast.jose.JwtFault;
import dev.holdfast.jose.PublicKeys;
import dev.holdfast.outgoing.Fetched;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** The keys at one {@code jwks_uri}, as they were when they were fetched. */
final class FetchedKeys {

  private static final Logger LOG = Logger.getLogger(FetchedKeys.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_BYTES = 50_000;

  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final int MOST_WAITING = 16;
  private static final Kept NOTHING = new Kept(null, Instant.EPOCH);

  private final URI uri;
  private final Outgoing outgoing;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Kept kept = NOTHING;
  private volatile Instant triedAt = Instant.EPOCH;

  FetchedKeys(URI uri, Outgoing outgoing) {
    this.uri = uri;
    this.outgoing = outgoing;
  }

  private record Kept(PublicKeys keys, Instant freshUntil) {

    boolean serves(Instant now, Predicate<PublicKeys> wanted) {
      return keys != null && wanted.test(keys) && now.isBefore(freshUntil);
    }
  }

  /**
   * One caller fetches; others go on with what is there, and wait only if there is nothing. An
   * address that fails is not called again at once, and what was fetched last serves on for the day
   * that it may.
   */
  PublicKeys at(Instant now, Predicate<PublicKeys> wanted) {
    if (!kept.serves(now, wanted) && rested(now) && begin()) {
      try {
        if (!kept.serves(now, wanted) && rested(now)) {
          triedAt = now;
          fetch(now);
        }
      } finally {
        fetching.unlock();
      }
    }
    PublicKeys keys = kept.keys();
    if (keys == null) {
      throw new JwtFault("cannot be checked: the keys at the client's jwks_uri cannot be had");
    }
    return keys;
  }

  private boolean rested(Instant now) {
    return !now.isBefore(triedAt.plus(PAUSE)) || now.isBefore(triedAt);
  }

  /** Each who waits holds a thread that others need. */
  private boolean begin() {
    if (kept.keys() != null || fetching.getQueueLength() >= MOST_WAITING) {
      return fetching.tryLock();
    }
    try {
      return fetching.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void fetch(Instant now) {
    try {
      Fetched answer = outgoing.get(uri, "*/*", MOST_BYTES);
      PublicKeys keys =
          PublicKeys.read(answer.text())
              .orElseThrow(() -> new JwtFault("no JWK Set of public keys is there"));
      kept = new Kept(keys, now.plus(bounded(answer.freshFor())));
    } catch (OutgoingFault | JwtFault e) {
      LOG.warnf("The keys at %s were not fetched: %s", uri, e.getMessage());
      if (!now.isBefore(kept.freshUntil().plus(LONGEST))) {
        kept = NOTHING;
      }
    }
  }

  private static Duration bounded(Duration fresh) {
    return fresh.compareTo(SHORTEST) < 0
        ? SHORTEST
        : fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
  }
}
