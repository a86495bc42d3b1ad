package dev.holdfast.invitations;

import dev.holdfast.actors.Actors;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRules;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Ids;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.Position;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How owners ask others to join. */
@Path("/api/organizations/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
class InvitesResource {

  private final TeamInvitations invitations;
  private final InviteLimits limits;
  private final MemberRules rules;
  private final Actors actors;
  private final String site;

  InvitesResource(
      TeamInvitations invitations,
      InviteLimits limits,
      MemberRules rules,
      Actors actors,
      PlatformConfig config) {
    this.invitations = invitations;
    this.limits = limits;
    this.rules = rules;
    this.actors = actors;
    this.site = config.publicUrl().toString();
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "listInvitations",
      summary = "List open invitations",
      description = "Newest first. For members, and for operators.")
  @APIResponse(
      responseCode = "200",
      description = "A page of invitations.",
      content =
          @Content(
              schema = @Schema(implementation = InviteView.Items.class),
              examples = @ExampleObject(name = "page", value = InviteView.Items.EXAMPLE)))
  public Response list(@PathParam("id") String id, @BeanParam PageParameters asked) {
    KnownOrganization known = rules.see(id);
    asked.check();
    List<KnownInvitation> found =
        invitations.list(known.id(), after(asked.position()), asked.most() + 1);
    return asked.answer(
        site,
        found,
        InvitesResource::place,
        shown -> new InviteView.Items(shown.stream().map(InviteView::of).toList()));
  }

  @POST
  @RolesAllowed({"organizations", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "invite",
      summary = "Invite somebody",
      description =
          "Mails a link, which works once, for seven days. Whoever reads the mail and signs in"
              + " decides with which account to accept it. For owners, and for admins.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InviteView.New.class),
              examples = @ExampleObject(name = "invitation", value = InviteView.New.EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "It is mailed.",
      content =
          @Content(
              schema = @Schema(implementation = InviteView.class),
              examples = @ExampleObject(name = "invitation", value = InviteView.EXAMPLE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response invite(@PathParam("id") String id, byte[] body) {
    KnownOrganization known = rules.own(id);
    InviteInput given = InviteInput.read(body);
    limits.require(actors.current(), known.id(), given.email());
    return answer(
        Response.Status.CREATED,
        invitations.invite(actors.current(), known, given.email(), given.role()));
  }

  @POST
  @Path("{invitationId}/resend")
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "resendInvitation",
      summary = "Mail an invitation once more",
      description = "With a new link, for seven days; the one before is over.")
  @APIResponse(
      responseCode = "200",
      description = "It is mailed.",
      content =
          @Content(
              schema = @Schema(implementation = InviteView.class),
              examples = @ExampleObject(name = "invitation", value = InviteView.EXAMPLE)))
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response resend(
      @PathParam("id") String id, @PathParam("invitationId") String invitationId) {
    KnownOrganization known = rules.own(id);
    KnownInvitation found = find(known, invitationId);
    EmailAddress email = EmailAddress.parse(found.email()).orElseThrow();
    limits.require(actors.current(), known.id(), email);
    return answer(
        Response.Status.OK,
        invitations
            .resend(actors.current(), known, found.id())
            .orElseThrow(InvitesResource::unknown));
  }

  @DELETE
  @Path("{invitationId}")
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "withdrawInvitation",
      summary = "Withdraw an invitation",
      description = "Its link opens nothing from then on.")
  @APIResponse(responseCode = "204", description = "It is withdrawn.")
  public Response withdraw(
      @PathParam("id") String id, @PathParam("invitationId") String invitationId) {
    KnownOrganization known = rules.own(id);
    KnownInvitation found = find(known, invitationId);
    if (!invitations.withdraw(actors.current(), known.id(), found.id())) {
      throw unknown();
    }
    return Response.noContent().build();
  }

  private KnownInvitation find(KnownOrganization known, String id) {
    return Ids.parse(id)
        .flatMap(found -> invitations.find(known.id(), found))
        .orElseThrow(InvitesResource::unknown);
  }

  private Response answer(Response.Status status, KnownInvitation known) {
    return Response.status(status)
        .entity(InviteView.of(known))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Problem unknown() {
    return new Problem(ProblemType.NOT_FOUND, "There is no such open invitation.");
  }

  private static KnownInvitation after(Position place) {
    return place == null
        ? null
        : new KnownInvitation(place.id(), null, null, null, place.time(), null, null, false);
  }

  private static Cursor place(KnownInvitation known) {
    return Cursor.of(known.invitedAt(), known.id());
  }
}
