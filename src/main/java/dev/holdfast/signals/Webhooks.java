package dev.holdfast.signals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.notices.Channel;
import dev.holdfast.notices.DueNotice;
import dev.holdfast.notices.Outcome;
import dev.holdfast.outgoing.Posted;
import dev.holdfast.outgoing.WebhookKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Webhooks of clients, signed with their secrets ({@link WebhookKey}). */
@ApplicationScoped
class Webhooks implements Channel {

  private static final int GONE = 410;

  private final WebhookSecrets secrets;
  private final Posting posting;
  private final ObjectMapper json;
  private final Clock clock;

  Webhooks(WebhookSecrets secrets, Posting posting, ObjectMapper json, Clock clock) {
    this.secrets = secrets;
    this.posting = posting;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook";
  }

  /**
   * What could be anybody's is not sent: without a secret there is no webhook. Nor is there one for
   * an address that takes nothing more.
   */
  @Override
  public boolean wanted(RegisteredClient client) {
    String uri = client.get(Members.WEBHOOK_URI);
    return uri != null && secrets.has(client.clientId()) && !WebhookGone.is(client.clientId(), uri);
  }

  @Override
  public Outcome send(RegisteredClient client, DueNotice notice) {
    List<WebhookKey> keys = secrets.keys(client.clientId());
    if (keys.isEmpty()) {
      return Outcome.FAILED; // they cannot be read at this moment
    }
    URI uri = URI.create(client.get(Members.WEBHOOK_URI));
    String id = Signal.read(notice.body(), json).id().toString();
    Map<String, String> headers = WebhookKey.headers(keys, id, clock.instant(), notice.body());
    return posting
        .send(client, uri, "application/json", headers, notice.body())
        .map(answer -> outcome(client, uri, answer))
        .orElse(Outcome.FAILED);
  }

  /** As Standard Webhooks says: all but 2xx is tried again, and 410 disables the address. */
  private Outcome outcome(RegisteredClient client, URI uri, Posted answer) {
    if (answer.status() == GONE) {
      secrets.gone(client.clientId(), uri.toString());
      return Outcome.REFUSED;
    }
    return answer.taken() ? Outcome.SENT : Outcome.FAILED;
  }
}
