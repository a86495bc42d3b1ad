package dev.holdfast.consent;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** Whom a client may ask: everybody, or until an operator has looked at it, its own people. */
@ApplicationScoped
public class Audience {

  private final Organizations organizations;
  private final Clients clients;

  Audience(Organizations organizations, Clients clients) {
    this.organizations = organizations;
    this.clients = clients;
  }

  public boolean mayAsk(KnownClient client, PersonId person) {
    return !client.membersOnly() || organizations.roleOf(client.organization(), person).isPresent();
  }

  /** The same of one that is known to be what it is. */
  public boolean mayAsk(RegisteredClient client, PersonId person) {
    return !client.unreviewed()
        || clients.known(client.clientId()).filter(known -> mayAsk(known, person)).isPresent();
  }

  /**
   * @throws Problem {@code forbidden}, with what to tell her, if it may not ask her
   */
  public void require(String clientId, PersonId person) {
    KnownClient client = clients.known(clientId).orElseThrow();
    if (!mayAsk(client, person)) {
      throw new Problem(
          ProblemType.FORBIDDEN,
          "The app “"
              + client.client().clientName()
              + "” is new here. Until somebody of this place has reviewed it, only members of the"
              + " organization that makes it can use it. Nothing was shared.");
    }
  }
}
