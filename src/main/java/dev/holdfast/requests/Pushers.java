package dev.holdfast.requests;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.limits.ClientLimits;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.web.ClientNetwork;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who pushes a request: as at the token endpoint (RFC 9126, section 2). */
@ApplicationScoped
class Pushers {

  /** How a client shows that it is the one; no part of what it asks for. */
  private static final List<String> CREDENTIALS =
      List.of("client_secret", "client_assertion", "client_assertion_type");

  /** Anybody may say that it is a public client, or register one, and each request costs a row. */
  private static final Limit OF_STRANGERS = Limit.of("par", 300, Duration.ofMinutes(10));

  private final ClientAuthentication authentication;
  private final Limits limits;
  private final ClientLimits ofClients;
  private final ClientNetwork network;

  Pushers(
      ClientAuthentication authentication,
      Limits limits,
      ClientLimits ofClients,
      ClientNetwork network) {
    this.ofClients = ofClients;
    this.authentication = authentication;
    this.limits = limits;
    this.network = network;
  }

  /**
   * @throws OAuthException {@code invalid_client} if it is not shown who calls; {@code
   *     invalid_request} if that is said twice
   */
  RegisteredClient require(RoutingContext context, SentParameters sent) {
    sent.requireOnce(CREDENTIALS);
    sent.requireOnce(List.of("client_id"));
    Map<String, String> shown = new HashMap<>();
    sent.get("client_id").ifPresent(id -> shown.put("client_id", id));
    CREDENTIALS.forEach(name -> sent.get(name).ifPresent(value -> shown.put(name, value)));
    RegisteredClient client = authentication.require(context, new Parameters(shown));
    if (client.isPublic() || client.unreviewed()) {
      limits.require(OF_STRANGERS, network.of(context));
    } else {
      ofClients.requirePushed(client.clientId());
    }
    return client;
  }

  /** What is asked for, without what shows who asks. */
  static SentParameters request(SentParameters sent, RegisteredClient client) {
    return sent.without(CREDENTIALS).with("client_id", client.clientId());
  }
}
