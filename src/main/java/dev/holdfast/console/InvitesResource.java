package dev.holdfast.console;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.invitations.InviteLimits;
import dev.holdfast.invitations.TeamInvitations;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.MemberRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks people to join an organization. */
@Path("/console/organizations/{id}/invitations")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class InvitesResource {

  private final TeamInvitations invitations;
  private final InviteLimits limits;
  private final MemberRules rules;
  private final PeoplePages pages;
  private final Visit visit;

  InvitesResource(
      TeamInvitations invitations,
      InviteLimits limits,
      MemberRules rules,
      PeoplePages pages,
      Visit visit) {
    this.invitations = invitations;
    this.limits = limits;
    this.rules = rules;
    this.pages = pages;
    this.visit = visit;
  }

  @POST
  @Operation(hidden = true)
  public Response invite(
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf,
      @FormParam("email") String email,
      @FormParam("role") String role) {
    visit.require(csrf);
    KnownOrganization organization = rules.own(id.toString());
    EmailAddress address = EmailAddress.parse(email == null ? "" : email.strip()).orElse(null);
    MemberRole as = MemberRole.of(role).orElse(null);
    if (address == null || as == null) {
      return pages.page(organization, "That is no e-mail address, or no role.");
    }
    return pages.done(
        organization,
        () -> {
          limits.require(visit.caller().actor(), organization.id(), address);
          invitations.invite(visit.caller().actor(), organization, address, as);
        });
  }

  @POST
  @Path("{invitation}/withdraw")
  @Operation(hidden = true)
  public Response withdraw(
      @PathParam("id") UUID id,
      @PathParam("invitation") UUID invitation,
      @FormParam("csrf") String csrf) {
    visit.require(csrf);
    KnownOrganization organization = rules.own(id.toString());
    return pages.done(
        organization, () -> invitations.withdraw(visit.caller().actor(), id, invitation));
  }
}
