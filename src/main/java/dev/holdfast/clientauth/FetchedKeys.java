package dev.holdfast.clientauth;

import dev.holdfast.jose.JwtFault;
import dev.holdfast.jose.PublicKeys;
import dev.holdfast.outgoing.Fetched;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** The keys at one {@code jwks_uri}, as they were when they were fetched. */
final class FetchedKeys {

  private static final Logger LOG = Logger.getLogger(FetchedKeys.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_BYTES = 50_000;

  private final URI uri;
  private final Outgoing outgoing;
  private PublicKeys keys;
  private Instant triedAt = Instant.EPOCH;
  private Instant freshUntil = Instant.EPOCH;

  FetchedKeys(URI uri, Outgoing outgoing) {
    this.uri = uri;
    this.outgoing = outgoing;
  }

  /**
   * One caller fetches while others wait. An address that fails is not called again at once, and
   * what was fetched last serves on for the day that it may.
   */
  synchronized PublicKeys at(Instant now, String kid) {
    boolean known = keys != null && (kid == null || keys.has(kid));
    boolean rested = !now.isBefore(triedAt.plus(PAUSE)) || now.isBefore(triedAt);
    if (rested && (!known || !now.isBefore(freshUntil))) {
      triedAt = now;
      fetch(now);
    }
    if (keys == null) {
      throw new JwtFault("cannot be checked: the keys at the client's jwks_uri cannot be had");
    }
    return keys;
  }

  private void fetch(Instant now) {
    try {
      Fetched answer = outgoing.get(uri, "*/*", MOST_BYTES);
      keys =
          PublicKeys.read(answer.text())
              .orElseThrow(() -> new JwtFault("no JWK Set of public keys is there"));
      freshUntil = now.plus(bounded(answer.freshFor()));
    } catch (OutgoingFault | JwtFault e) {
      LOG.warnf("The keys at %s were not fetched: %s", uri, e.getMessage());
      if (keys != null && !now.isBefore(freshUntil.plus(LONGEST))) {
        keys = null;
      }
    }
  }

  private static Duration bounded(Duration fresh) {
    return fresh.compareTo(SHORTEST) < 0
        ? SHORTEST
        : fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
  }
}
