package dev.holdfast.developers;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.Members;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may see and change which clients. To everybody else a client of others is like one that is
 * not there.
 */
@ApplicationScoped
public class ClientAccess {

  private final Clients clients;
  private final Organizations organizations;
  private final Members members;

  ClientAccess(Clients clients, Organizations organizations, Members members) {
    this.members = members;
    this.clients = clients;
    this.organizations = organizations;
  }

  /**
   * @throws Problem {@code not-found} if it is none of hers
   */
  public KnownClient seen(Caller caller, String clientId) {
    return clients
        .known(clientId)
        .filter(known -> !known.ended())
        .filter(known -> caller.support() || role(caller, known.organization()).isPresent())
        .orElseThrow(() -> notFound("There is no client with this id, or not any more."));
  }

  /**
   * @throws Problem {@code not-found} if it is none of hers, {@code forbidden} if she only sees it
   */
  public KnownClient changed(Caller caller, String clientId) {
    KnownClient known = seen(caller, clientId);
    requireChange(caller, known.organization());
    return known;
  }

  /** Whether she may change it, whom it is shown. */
  public boolean mayChange(Caller caller, UUID organization) {
    return caller.admin() || role(caller, organization).filter(MemberRole::mayChange).isPresent();
  }

  /** As {@link #seen}, of an organization. */
  public KnownOrganization seen(Caller caller, UUID organization) {
    return organizations
        .find(organization)
        .filter(found -> caller.support() || role(caller, organization).isPresent())
        .orElseThrow(() -> notFound("There is no organization with this id, or not any more."));
  }

  /** As {@link #changed}, of an organization. */
  public KnownOrganization changed(Caller caller, UUID organization) {
    KnownOrganization found = seen(caller, organization);
    requireChange(caller, organization);
    return found;
  }

  /**
   * As {@link #changed}; nobody deletes it, adds to what it has, or takes the caller's right until
   * the unit of work ends.
   */
  KnownOrganization held(Caller caller, UUID organization) {
    members.hold(organization);
    return changed(caller, organization);
  }

  /**
   * As {@link #changed}; nobody else changes it or its organization, or takes the caller's right,
   * until the unit of work ends. Whoever holds both holds the organization first, so that none
   * waits for another in a circle.
   */
  public KnownClient held(Caller caller, String clientId) {
    clients.organization(clientId).ifPresent(members::hold);
    clients.hold(clientId);
    return changed(caller, clientId);
  }

  /** The same of one that was found before that unit. */
  public KnownClient held(Caller caller, KnownClient known) {
    return held(caller, known.client().clientId());
  }

  private void requireChange(Caller caller, UUID organization) {
    if (!mayChange(caller, organization)) {
      throw new Problem(
          ProblemType.FORBIDDEN, "Owners and developers of its organization change this.");
    }
  }

  private Optional<MemberRole> role(Caller caller, UUID organization) {
    return organization == null || caller.person() == null
        ? Optional.empty()
        : organizations.roleOf(organization, caller.person());
  }

  private static Problem notFound(String why) {
    return new Problem(ProblemType.NOT_FOUND, why);
  }
}
