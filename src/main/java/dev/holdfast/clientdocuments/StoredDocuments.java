package dev.holdfast.clientdocuments;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Registration;
import dev.holdfast.consent.Grants;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What clients said of themselves when they were last asked. */
@ApplicationScoped
public class StoredDocuments {

  /** Whoever is on the way to allow a client something has that long before it may have to go. */
  private static final Duration UNTOUCHED = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int BATCH = 100;

  private final Clock clock;
  private final DocumentsConfig config;
  private final Clients clients;
  private final Grants grants;

  StoredDocuments(Clock clock, DocumentsConfig config, Clients clients, Grants grants) {
    this.clock = clock;
    this.config = config;
    this.clients = clients;
    this.grants = grants;
  }

  /** Until when what is stored serves without being asked for again; empty if nothing is. */
  Optional<Instant> freshUntil(String clientId) {
    return ClientDocument.freshUntil(clientId);
  }

  /** Whether this caller asks for it again; of many at the same time one does. */
  @Durable
  boolean claim(String clientId) {
    Instant now = clock.instant();
    return ClientDocument.claim(clientId, now, now.minus(PAUSE));
  }

  /** Whether it could not be had when it was last asked for again. */
  boolean isFailing(String clientId) {
    return ClientDocument.isFailing(clientId);
  }

  @Durable
  void fail(String clientId) {
    ClientDocument.fail(clientId);
  }

  /**
   * Describes the client as its document does, unless an operator has described it.
   *
   * @return false if there are too many already that nobody has allowed anything
   */
  @Durable
  boolean keep(Registration registration, Duration fresh) {
    String clientId = registration.client().clientId();
    Instant now = clock.instant();
    if (!ClientDocument.isKnown(clientId)
        && ClientDocument.unused() >= config.most()
        && remove(now.minus(UNTOUCHED), BATCH) == 0) {
      return false;
    }
    ClientDocument.keep(clientId, now, now.plus(fresh));
    if (clients.find(clientId).filter(known -> !known.unreviewed()).isEmpty()) {
      clients.register(registration);
    }
    return true;
  }

  /** Looks at some that are old enough: they are in use, or go. How many. */
  @Durable
  int removeUnused() {
    return remove(clock.instant().minus(config.unusedAfter()), BATCH);
  }

  private int remove(Instant before, int most) {
    List<String> old = ClientDocument.unused(before, most);
    for (String clientId : old) {
      // One that an operator has described or stopped stays so: fetched anew, it would be new.
      boolean untouched =
          clients.find(clientId).filter(known -> !known.unreviewed() || !known.enabled()).isEmpty();
      if (!untouched || grants.everGiven(clientId)) {
        ClientDocument.stays(clientId);
      } else {
        clients.remove(clientId);
      }
    }
    return old.size();
  }
}
