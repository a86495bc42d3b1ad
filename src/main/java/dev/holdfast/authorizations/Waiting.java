package dev.holdfast.authorizations;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.sessions.Browser;
import dev.holdfast.web.ClientNetwork;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a request while its person is elsewhere, and finds it when her browser comes back. Anybody
 * may ask for that, so it is limited by network.
 */
@ApplicationScoped
class Waiting {

  private static final Limit KEPT = Limit.of("authorize", 300, Duration.ofMinutes(10));

  private final PendingAuthorizations pending;
  private final Limits limits;
  private final ClientNetwork network;
  private final Browser browser;

  Waiting(PendingAuthorizations pending, Limits limits, ClientNetwork network, Browser browser) {
    this.pending = pending;
    this.limits = limits;
    this.network = network;
    this.browser = browser;
  }

  /** For this browser to come back to. */
  Pending here(RoutingContext context, AuthorizeRequest request) {
    limits.require(KEPT, network.of(context));
    return pending.open(request, browser.know(context));
  }

  /** For whichever browser follows the answer. */
  Pending anywhere(RoutingContext context, AuthorizeRequest request) {
    limits.require(KEPT, network.of(context));
    return pending.open(request, null);
  }

  /** The request, if it waits for this browser, or for any: then it is this one's from now on. */
  Optional<Pending> find(RoutingContext context, String text) {
    UUID id;
    try {
      id = UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String here = browser.know(context);
    Optional<Pending> found = pending.find(id, here);
    boolean claimed = found.isEmpty() && pending.isOpen(id) && pending.claim(id, here);
    return claimed ? pending.find(id, here) : found;
  }
}
