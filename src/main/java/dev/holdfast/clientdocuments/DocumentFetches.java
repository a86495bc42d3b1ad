package dev.holdfast.clientdocuments;

import dev.holdfast.clients.DocumentAddress;
import dev.holdfast.clients.Registration;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.outgoing.Fetched;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Asks for what a client says of itself at the address that is its id. */
@ApplicationScoped
class DocumentFetches {

  /** Nobody makes us call a host that often for what we do not know. */
  private static final Limit OF_HOST = Limit.of("client-document", 60, Duration.ofMinutes(10));

  private static final String ACCEPT = "application/json, */*;q=0.1";
  private static final int MOST_BYTES = 10_000;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(1);

  /**
   * Hosts that keep us waiting hold up none of our other calls, and those that nobody knows none of
   * the known ones.
   */
  private static final int AT_ONCE = 8;

  private final Semaphore first = new Semaphore(AT_ONCE);
  private final Semaphore again = new Semaphore(AT_ONCE);
  private final Outgoing outgoing;
  private final Limits limits;

  DocumentFetches(Outgoing outgoing, Limits limits) {
    this.outgoing = outgoing;
    this.limits = limits;
  }

  /**
   * What a document says.
   *
   * @param fresh how long it may be kept, within bounds (section 5.2)
   */
  record Said(Registration registration, Duration fresh) {}

  /** The same, for the first time. */
  Said first(String clientId) {
    if (limits.take(OF_HOST, DocumentAddress.host(clientId)).isPresent()) {
      throw refused("Too many documents are asked for at the host of the client_id; try later.");
    }
    return fetch(clientId, first);
  }

  /**
   * @throws OAuthException {@code invalid_client} if there is none that can be taken
   */
  Said again(String clientId) {
    return fetch(clientId, again);
  }

  private Said fetch(String clientId, Semaphore places) {
    if (!places.tryAcquire()) {
      throw refused("Too many documents are being fetched at this moment; try again.");
    }
    try {
      Fetched fetched = outgoing.get(URI.create(clientId), ACCEPT, MOST_BYTES);
      return new Said(DocumentReading.read(clientId, fetched), bounded(fetched.freshFor()));
    } catch (OutgoingFault e) {
      throw refused("The document at the client_id was not fetched: " + e.getMessage() + ".");
    } catch (OAuthException e) {
      throw refused("The document at the client_id is not good: " + e.getMessage());
    } finally {
      places.release();
    }
  }

  private static Duration bounded(Duration fresh) {
    return fresh.compareTo(SHORTEST) < 0
        ? SHORTEST
        : fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_CLIENT, why);
  }
}
