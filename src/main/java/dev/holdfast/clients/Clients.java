package dev.holdfast.clients;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registered partner systems. */
@ApplicationScoped
public class Clients {

  private final Clock clock;
  private final SecretCheck check;
  private final SecretUses uses;
  private final Descriptions descriptions;
  private final Event<ClientDisabled> disabled;

  Clients(
      Clock clock,
      SecretCheck check,
      SecretUses uses,
      Descriptions descriptions,
      Event<ClientDisabled> disabled) {
    this.clock = clock;
    this.check = check;
    this.uses = uses;
    this.descriptions = descriptions;
    this.disabled = disabled;
  }

  public Optional<RegisteredClient> find(String clientId) {
    return known(clientId).map(KnownClient::client);
  }

  /** The same, with whose it is and what operators have said of it. */
  public Optional<KnownClient> known(String clientId) {
    return Client.<Client>findByIdOptional(SecretCheck.possible(clientId)).map(Client::known);
  }

  /** The same as it is at this moment, in a unit of work that has just changed it. */
  public KnownClient again(String clientId) {
    Client client = Client.findById(clientId);
    Client.getEntityManager().refresh(client);
    return client.known();
  }

  /** Enabled and reviewed ones that signing in to can begin here, by name; at most so many. */
  public List<RegisteredClient> startable(int most) {
    return ClientQuestion.having(Members.INITIATE_LOGIN_URI.name(), Members.UNREVIEWED.name(), most)
        .stream()
        .map(Client::view)
        .toList();
  }

  /** All clients, by their ids. */
  public List<RegisteredClient> list() {
    return Client.<Client>list("order by clientId").stream().map(Client::view).toList();
  }

  /** Those that the question means, in its order; at most so many. */
  public List<KnownClient> list(ClientQuestion question, int most) {
    return ClientQuestion.ask(question, most).stream().map(Client::known).toList();
  }

  /** Whose it is for good; empty if it is no organization's, or not there. */
  public Optional<UUID> organization(String clientId) {
    return Client.organizationOf(SecretCheck.possible(clientId));
  }

  /** Nobody else changes what it has until the unit of work ends; false if it is not there. */
  @Durable
  public boolean hold(String clientId) {
    Client client = Client.locked(SecretCheck.possible(clientId));
    return client != null && client.endedAt == null;
  }

  /** How many an organization has that were not deleted. */
  public long ofOrganization(UUID organization) {
    return Client.count("organization = ?1 and endedAt is null", organization);
  }

  /**
   * The enabled client whose secret this is, sent by a method that it may use; no app of our own,
   * which nobody is. Hashing and comparing take the same time for a client that is not there.
   */
  public Optional<RegisteredClient> authenticate(String clientId, String secret, AuthMethod used) {
    SecretCheck.Result found = check.of(clientId, secret, clock.instant());
    Optional<RegisteredClient> client =
        found
            .client()
            .filter(known -> found.secretMatches() && known.enabled() && !known.own())
            .filter(known -> known.tokenEndpointAuthMethod().allows(used));
    client.ifPresent(known -> uses.note(known.clientId(), found.hash()));
    return client;
  }

  /** The enabled client of that id, whatever it has to show. */
  public Optional<RegisteredClient> enabled(String clientId) {
    return check.of(clientId, "", clock.instant()).client().filter(RegisteredClient::enabled);
  }

  /**
   * Registers a client, or describes an existing one anew. A secret that is given becomes the only
   * one.
   *
   * @return true if it is new
   * @throws IllegalArgumentException with every fault, if {@link Registration#faults} has any
   */
  @Durable
  public boolean register(Registration registration) {
    Descriptions.require(registration);
    Client known = Client.locked(registration.client().clientId());
    Client client = known == null ? descriptions.begin(registration) : known;
    descriptions.write(client, registration, null);
    return known == null;
  }

  /**
   * Registers a new client of an organization. Unless it is reviewed already, it waits for that.
   *
   * @throws IllegalArgumentException as {@link #register}
   */
  @Durable
  public KnownClient register(Registration registration, UUID organization, PersonId by) {
    Descriptions.require(registration);
    Client client = descriptions.begin(registration);
    client.organization = organization;
    client.awaitsSince = registration.client().unreviewed() ? client.createdAt : null;
    descriptions.write(client, registration, by);
    return client.known();
  }

  /**
   * Describes a client anew that is there and enabled; false, and nothing is changed, if it is not.
   *
   * @throws IllegalArgumentException as {@link #register}
   */
  @Durable
  public boolean update(Registration registration) {
    Descriptions.require(registration);
    Client known = Client.locked(registration.client().clientId());
    if (known == null || !known.enabled) {
      return false;
    }
    descriptions.write(known, registration, null);
    return true;
  }

  /** All of them in one commit; see {@link #register}. */
  @Durable
  public void registerAll(List<Registration> registrations) {
    registrations.forEach(this::register);
  }

  /** Removes a client, and all that people allowed it; false if there is no such client. */
  @Durable
  public boolean remove(String clientId) {
    return disable(clientId) && Client.deleteById(clientId);
  }

  /** Ends a client that stays only for the lists of people who once allowed it something. */
  @Durable
  public boolean end(String clientId) {
    return disable(clientId) && ClientEnds.end(clientId, clock.instant());
  }

  /** Lets a client act again; what was ended when it was disabled stays ended. */
  @Durable
  public boolean enable(String clientId) {
    return ClientEnds.enable(clientId, clock.instant());
  }

  /** The same by somebody else; false, and nothing is changed, if an operator has stopped it. */
  @Durable
  public boolean resume(String clientId) {
    return ClientEnds.resume(clientId, clock.instant());
  }

  /** Ends all that a client may do, from its next request on; false if there is no such client. */
  @Durable
  public boolean disable(String clientId) {
    boolean found = ClientEnds.disable(clientId, clock.instant());
    if (found) {
      disabled.fire(new ClientDisabled(clientId));
    }
    return found;
  }

  /** The same by an operator: until one enables it, nobody else does. */
  @Durable
  public boolean stop(String clientId) {
    return disable(clientId) && Client.update("stopped = true where clientId = ?1", clientId) == 1;
  }
}
