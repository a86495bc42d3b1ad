package dev.holdfast.clientauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.jose.SeenIds;
import dev.holdfast.limits.ClientLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Each assertion is good once (RFC 7523, section 3), and each client makes so many at most. */
@ApplicationScoped
class AssertionIds {

  private final SeenIds seen;
  private final ClientLimits limits;

  AssertionIds(SeenIds seen, ClientLimits limits) {
    this.seen = seen;
    this.limits = limits;
  }

  /**
   * @param until when it expires
   * @throws JwtFault if it was here before
   */
  void take(RegisteredClient client, ClientCall call, String jti, Instant until) {
    if (jti == null || jti.isEmpty()) {
      throw new JwtFault("has no jti");
    }
    limits.requireSigned(call.context(), client.clientId(), !client.unreviewed());
    if (!seen.first("assertion of " + client.clientId(), jti, until)) {
      throw new JwtFault("was used before; make one each time");
    }
  }
}
