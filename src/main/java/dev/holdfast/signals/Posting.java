package dev.holdfast.signals;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.outgoing.Posted;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Posts something to a client. */
@ApplicationScoped
class Posting {

  private static final Logger LOG = Logger.getLogger(Posting.class);

  private final Outgoing outgoing;

  Posting(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  /** What the client has answered; empty if it could not be reached. */
  Optional<Posted> send(
      RegisteredClient client,
      URI uri,
      String mediaType,
      Map<String, String> headers,
      String body) {
    try {
      Posted answer = outgoing.deliver(uri, mediaType, headers, body);
      if (!answer.taken()) {
        LOG.warnf("Client %s answered a signal with %d", client.clientId(), answer.status());
      }
      return Optional.of(answer);
    } catch (OutgoingFault e) {
      LOG.warnf("Client %s did not get a signal: %s", client.clientId(), e.getMessage());
      return Optional.empty();
    }
  }
}
