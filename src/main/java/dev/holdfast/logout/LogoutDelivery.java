package dev.holdfast.logout;

import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.notices.Channel;
import dev.holdfast.notices.DueNotice;
import dev.holdfast.notices.NewNotice;
import dev.holdfast.notices.Outcome;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Tells clients that a session has ended (Back-Channel Logout 1.0, sections 2.5 and 2.8). */
@ApplicationScoped
class LogoutDelivery implements Channel {

  private static final Logger LOG = Logger.getLogger(LogoutDelivery.class);
  private static final String NAME = "logout";
  private static final int REFUSED = 400;

  private final LogoutConfig config;
  private final LogoutTokens tokens;
  private final Outgoing outgoing;
  private final Event<OwnAppSignedOut> signedOut;

  LogoutDelivery(
      LogoutConfig config,
      LogoutTokens tokens,
      Outgoing outgoing,
      Event<OwnAppSignedOut> signedOut) {
    this.config = config;
    this.tokens = tokens;
    this.outgoing = outgoing;
    this.signedOut = signedOut;
  }

  NewNotice notice(ClientSignIn signIn) {
    return new NewNotice(NAME, signIn.clientId, signIn.subject, signIn.sid, config.giveUpAfter());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wanted(RegisteredClient client) {
    return client.get(Members.BACKCHANNEL_LOGOUT_URI) != null;
  }

  /** An app of ours is told in this process: it may be that we do not reach our own address. */
  @Override
  public Outcome send(RegisteredClient client, DueNotice notice) {
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
