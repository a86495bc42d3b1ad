package dev.holdfast.clientdocuments;

import dev.holdfast.clientdocuments.DocumentFetches.Said;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.DocumentAddress;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Clients that nobody has registered: their id is the address of a document in which they say what
 * they are (draft-ietf-oauth-client-id-metadata-document). It is fetched when they are first met,
 * and from then on they are clients like those that registered themselves, which nobody has
 * reviewed either; what was fetched is asked for again when it is not fresh any more.
 *
 * <p>For all other ids nothing is done, and nothing is read. What has to be fetched takes its time:
 * not on an event loop, and in no unit of work.
 */
@ApplicationScoped
public class ClientDocuments {

  private static final Logger LOG = Logger.getLogger(ClientDocuments.class);

  /** While one request asks for it again, others go on. */
  private static final Duration MEANWHILE = Duration.ofMinutes(1);

  /** A site that is down does not end what people have allowed; one that stays away does. */
  private static final Duration AWAY = Duration.ofDays(1);

  private final Set<String> hosts;
  private final StoredDocuments stored;
  private final DocumentFetches fetches;
  private final Clients clients;
  private final Clock clock;

  ClientDocuments(
      DocumentsConfig config,
      StoredDocuments stored,
      DocumentFetches fetches,
      Clients clients,
      Clock clock) {
    this.hosts =
        config.hosts().orElse(List.of()).stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.stored = stored;
    this.fetches = fetches;
    this.clients = clients;
    this.clock = clock;
  }

  /** Whether there can be such clients here. */
  public boolean on() {
    return !hosts.isEmpty();
  }

  /**
   * The client that asks for authorization, of whatever kind.
   *
   * @throws OAuthException {@code invalid_client} if its document cannot be had or taken
   */
  public Optional<RegisteredClient> find(String clientId) {
    if (DocumentAddress.isMeant(clientId)) {
      require(clientId, MEANWHILE);
    }
    return clients.find(clientId);
  }

  /**
   * The enabled client that has to show that it is this one.
   *
   * @throws OAuthException {@code invalid_client} if its document cannot be had or taken, and what
   *     was known of it is too old
   */
  public Optional<RegisteredClient> enabled(String clientId) {
    if (DocumentAddress.isMeant(clientId)) {
      require(clientId, AWAY);
    }
    return clients.enabled(clientId);
  }

  /**
   * @param serves how long what is known does when it is not fresh, if it cannot be had anew
   */
  private void require(String clientId, Duration serves) {
    requireAddress(clientId);
    Optional<Instant> freshUntil = stored.freshUntil(clientId);
    Instant now = clock.instant();
    // Asked without Hibernate's session, which would remember the client as it was.
    if (freshUntil.filter(now::isBefore).isPresent()
        || clients.enabled(clientId).filter(known -> !known.unreviewed()).isPresent()) {
      return;
    }
    requireAllowed(clientId);
    if (freshUntil.isEmpty()) {
      keep(fetches.first(clientId));
    } else {
      renew(clientId, freshUntil.get(), serves);
    }
  }

  /** One caller asks for it again; the others go on with what is known, unless that failed. */
  private void renew(String clientId, Instant freshUntil, Duration serves) {
    Instant now = clock.instant();
    if (!stored.claim(clientId)) {
      Duration meanwhile = stored.isFailing(clientId) ? serves : AWAY;
      if (!now.isBefore(freshUntil.plus(meanwhile))) {
        throw refused("The document at the client_id was asked for a moment ago; try again.");
      }
      return;
    }
    try {
      keep(fetches.again(clientId));
    } catch (OAuthException fault) {
      stored.fail(clientId);
      if (!now.isBefore(freshUntil.plus(serves))) {
        throw fault;
      }
      LOG.warnf("Client %s is taken as it was: %s", clientId, fault.getMessage());
    }
  }

  /** Before anything is read: PostgreSQL does not even look for some characters. */
  private static void requireAddress(String clientId) {
    Optional<String> fault = DocumentAddress.fault(clientId);
    if (fault.isPresent()) {
      throw refused("The client_id " + fault.get() + ".");
    }
  }

  private void requireAllowed(String clientId) {
    if (!hosts.contains(DocumentsConfig.ANY) && !hosts.contains(DocumentAddress.host(clientId))) {
      throw refused("There is no such client, and none is taken by its document at that host.");
    }
  }

  private void keep(Said said) {
    if (!stored.keep(said.registration(), said.fresh())) {
      throw refused("There are as many such clients here as may be; try again in a while.");
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_CLIENT, why);
  }
}
