package dev.holdfast.signals;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.notices.Outcome;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.jboss.logging.Logger;

/** Posts something to a client, and reads its answer. */
@ApplicationScoped
class Posting {

  private static final Logger LOG = Logger.getLogger(Posting.class);

  /** RFC 8935, section 2.3: it was received and is not valid for it. */
  private static final int NOT_VALID = 400;

  /** Standard Webhooks: it will take nothing more. */
  private static final int GONE = 410;

  private final Outgoing outgoing;

  Posting(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  Outcome send(
      RegisteredClient client,
      URI uri,
      String mediaType,
      Map<String, String> headers,
      String body) {
    try {
      int status = outgoing.post(uri, mediaType, headers, body);
      if (status / 100 == 2) {
        return Outcome.SENT;
      }
      LOG.warnf("Client %s answered a signal with %d", client.clientId(), status);
      return status == NOT_VALID || status == GONE ? Outcome.REFUSED : Outcome.FAILED;
    } catch (OutgoingFault e) {
      LOG.warnf("Client %s did not get a signal: %s", client.clientId(), e.getMessage());
      return Outcome.FAILED;
    }
  }
}
