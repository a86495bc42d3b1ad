package dev.holdfast.limits;

import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How much one client can make each node store: requests that it pushes, and ids of what it signs,
 * which are remembered until it expires. So many that nobody meets them who does not mean to.
 */
@ApplicationScoped
public class ClientLimits {

  private final Limits limits;
  private final ClientNetwork network;
  private final Limit pushed;
  private final Limit signed;

  ClientLimits(Limits limits, ClientNetwork network, LimitsConfig config) {
    this.limits = limits;
    this.network = network;
    this.pushed = Limit.of("client-pushed", config.clientPushed(), Duration.ofMinutes(10)).ofNode();
    this.signed = Limit.of("client-signed", config.clientSigned(), Duration.ofHours(1)).ofNode();
  }

  /**
   * Before a request is kept that a client has pushed.
   *
   * @throws Problem {@code too-many-requests} (RFC 9126, section 2.3)
   */
  public void requirePushed(String clientId) {
    limits.require(pushed, clientId);
  }

  /**
   * Before the id is kept of something that a client has signed.
   *
   * @param known whether the client has shown who it is, and an operator knows it; anybody else
   *     counts by network
   * @throws Problem {@code too-many-requests}
   */
  public void requireSigned(RoutingContext context, String clientId, boolean known) {
    limits.require(signed, known ? clientId : network.of(context));
  }
}
