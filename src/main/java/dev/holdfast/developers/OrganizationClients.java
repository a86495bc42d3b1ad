package dev.holdfast.developers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What developers do with their organization's clients, and operators with all of them. */
@ApplicationScoped
public class OrganizationClients {

  /** In one organization. */
  private static final int MOST = 200;

  private final Clients clients;
  private final ClientChanges changes;
  private final ClientAccess access;
  private final AskedDescription asked;
  private final ClientNews news;

  OrganizationClients(
      Clients clients,
      ClientChanges changes,
      ClientAccess access,
      AskedDescription asked,
      ClientNews news) {
    this.clients = clients;
    this.changes = changes;
    this.access = access;
    this.asked = asked;
    this.news = news;
  }

  /**
   * What is to be registered; it may have to be asked elsewhere, so in no unit of work.
   *
   * @throws Problem {@code invalid-input} with everything that is wrong with it
   */
  public Registration described(Caller caller, UUID organization, JsonNode body) {
    access.changed(caller, organization);
    return asked.ofNew(caller, body, "c-" + Tokens.random().substring(0, 22));
  }

  /** Registers what was {@link #described}. */
  @Durable
  public KnownClient register(Caller caller, UUID organization, Registration registration) {
    access.held(caller, organization);
    if (clients.ofOrganization(organization) >= MOST) {
      throw new Problem(
          ProblemType.CONFLICT, "There are " + MOST + " clients in this organization already.");
    }
    KnownClient known = clients.register(registration, organization, caller.person());
    news.note(caller.actor(), "client.registered", known, null, Description.map(known.client()));
    return known;
  }

  /** What a client would be after a JSON Merge Patch; see {@link #described}. */
  public Registration patched(Caller caller, KnownClient known, JsonNode patch) {
    return asked.changed(caller, known, patch);
  }

  /**
   * Takes what was {@link #patched}.
   *
   * @param known as it was then
   * @throws Problem {@code conflict} if it has changed since
   */
  @Durable
  public KnownClient change(Caller caller, KnownClient known, Registration registration) {
    access.held(caller, known);
    KnownClient after =
        caller.admin()
            ? changes.set(registration, known.updatedAt(), caller.person())
            : changes.ask(registration, known.updatedAt(), caller.person());
    news.note(
        caller.actor(),
        after.review().proposal() == null ? "client.changed" : "client.change.proposed",
        after,
        Description.map(ClientChanges.proposed(known)),
        Description.map(ClientChanges.proposed(after)));
    return after;
  }
}
