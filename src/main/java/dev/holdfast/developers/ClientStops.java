package dev.holdfast.developers;

import dev.holdfast.clients.ClientQuestion;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.organizations.OrganizationDeleted;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** How clients are disabled, enabled and deleted by those who look after them. */
@ApplicationScoped
public class ClientStops {

  /** Of an organization, at most. */
  private static final int MOST = 200;

  private final Clients clients;
  private final ClientAccess access;
  private final Grants grants;
  private final ClientNews news;

  ClientStops(Clients clients, ClientAccess access, Grants grants, ClientNews news) {
    this.clients = clients;
    this.access = access;
    this.grants = grants;
    this.news = news;
  }

  /** Ends it; it stays in the lists of people who once allowed it something. */
  @Durable
  public void delete(Caller caller, String clientId) {
    KnownClient known = access.held(caller, clientId);
    end(clientId);
    news.note(caller.actor(), "client.deleted", known, Description.map(known.client()), null);
  }

  /** Ends all that it may do, from its next request on. */
  @Durable
  public KnownClient disable(Caller caller, String clientId) {
    KnownClient known = access.held(caller, clientId);
    if (caller.admin()) {
      clients.stop(clientId);
    } else {
      clients.disable(clientId);
    }
    return switched(caller, "client.disabled", known);
  }

  /**
   * Lets it act again.
   *
   * @throws Problem {@code forbidden} if an operator has stopped it, and the caller is none
   */
  @Durable
  public KnownClient enable(Caller caller, String clientId) {
    KnownClient known = access.held(caller, clientId);
    boolean enabled = caller.admin() ? clients.enable(clientId) : clients.resume(clientId);
    if (!enabled) {
      throw new Problem(
          ProblemType.FORBIDDEN, "An operator has stopped it: only an operator starts it again.");
    }
    return switched(caller, "client.enabled", known);
  }

  /** Its clients end with an organization. */
  void deleted(@Observes OrganizationDeleted event) {
    var all = new ClientQuestion(event.organization(), false, "", null);
    for (KnownClient known : clients.list(all, MOST)) {
      end(known.client().clientId());
    }
  }

  private void end(String clientId) {
    if (grants.everGiven(clientId)) {
      clients.end(clientId);
    } else {
      clients.remove(clientId);
    }
  }

  private KnownClient switched(Caller caller, String action, KnownClient before) {
    KnownClient after = clients.again(before.client().clientId());
    news.note(caller.actor(), action, after, state(before), state(after));
    return after;
  }

  private static Map<String, Object> state(KnownClient known) {
    return Map.of("enabled", known.client().enabled(), "stopped", known.stopped());
  }
}
