package dev.holdfast.logout;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Tells one client that a session has ended (Back-Channel Logout 1.0, sections 2.5 and 2.8). */
@ApplicationScoped
class LogoutDelivery {

  private static final Logger LOG = Logger.getLogger(LogoutDelivery.class);
  private static final int REFUSED = 400;

  private final Clients clients;
  private final LogoutTokens tokens;
  private final LogoutNotices notices;
  private final Outgoing outgoing;
  private final Event<OwnAppSignedOut> signedOut;

  LogoutDelivery(
      Clients clients,
      LogoutTokens tokens,
      LogoutNotices notices,
      Outgoing outgoing,
      Event<OwnAppSignedOut> signedOut) {
    this.signedOut = signedOut;
    this.clients = clients;
    this.tokens = tokens;
    this.notices = notices;
    this.outgoing = outgoing;
  }

  /** What became of an attempt. */
  enum Outcome {
    SENT,
    REFUSED,
    FAILED,
    NOT_WANTED
  }

  @ActivateRequestContext
  Outcome attempt(DueNotice notice) {
    Optional<RegisteredClient> client =
        clients
            .find(notice.clientId())
            .filter(RegisteredClient::enabled)
            .filter(found -> found.get(Members.BACKCHANNEL_LOGOUT_URI) != null);
    Outcome outcome = client.map(found -> send(found, notice)).orElse(Outcome.NOT_WANTED);
    if (outcome != Outcome.FAILED) {
      notices.done(notice.id());
    }
    return outcome;
  }

  /** An app of ours is told in this process: it may be that we do not reach our own address. */
  private Outcome send(RegisteredClient client, DueNotice notice) {
    Optional<OwnApp> own = OwnApp.of(client.clientId());
    if (own.isPresent()) {
      signedOut.fire(new OwnAppSignedOut(own.get(), tokens.issue(client, notice)));
      return Outcome.SENT;
    }
    return post(client, notice);
  }

  private Outcome post(RegisteredClient client, DueNotice notice) {
    try {
      URI uri = URI.create(client.get(Members.BACKCHANNEL_LOGOUT_URI));
      int status = outgoing.postForm(uri, Map.of("logout_token", tokens.issue(client, notice)));
      if (status / 100 == 2) {
        return Outcome.SENT;
      }
      LOG.warnf("Client %s answered a logout token with %d", client.clientId(), status);
      return status == REFUSED ? Outcome.REFUSED : Outcome.FAILED;
    } catch (OutgoingFault e) {
      LOG.warnf("Client %s did not get a logout token: %s", client.clientId(), e.getMessage());
      return Outcome.FAILED;
    }
  }
}
