package dev.holdfast.operators;

import dev.holdfast.accounts.Invitations;
import dev.holdfast.accounts.KnownInvitation;
import dev.holdfast.actors.Actors;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.PageParameters;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom operators have asked to begin an account. */
@Path("/api/users/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class UserInvitationsResource {

  private final Invitations invitations;
  private final InvitationActs acts;
  private final Actors actors;
  private final String site;

  UserInvitationsResource(
      Invitations invitations, InvitationActs acts, Actors actors, PlatformConfig platform) {
    this.invitations = invitations;
    this.acts = acts;
    this.actors = actors;
    this.site = platform.publicUrl().toString();
  }

  @GET
  @RolesAllowed({"support", "admin"})
  @Operation(
      operationId = "listUserInvitations",
      summary = "List invitations to an account",
      description = "Newest first, and what has become of each.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them.",
      content =
          @Content(
              schema = @Schema(implementation = InvitationView.Items.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "{\"items\":[" + InvitationView.EXAMPLE + "]}")))
  public Response list(@BeanParam PageParameters asked) {
    asked.check();
    Cursor place = asked.after(1);
    KnownInvitation after =
        place == null
            ? null
            : invitations.find(place.id(0)).orElseThrow(UserInvitationsResource::unknown);
    return asked.answer(
        site,
        invitations.newest(after, asked.most() + 1),
        invitation -> new Cursor(List.of(invitation.id().toString())),
        page -> new InvitationView.Items(page.stream().map(InvitationView::of).toList()));
  }

  @POST
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "inviteUser",
      summary = "Invite somebody",
      description = "Mails a link that works once. An address that is known gets the same answer.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InvitationBody.class),
              examples = @ExampleObject(name = "invite", value = InvitationBody.EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "It is mailed.",
      content =
          @Content(
              schema = @Schema(implementation = InvitationView.class),
              examples = @ExampleObject(name = "invitation", value = InvitationView.EXAMPLE)))
  public Response invite(byte[] body) {
    InvitationBody.Read given = InvitationBody.read(JsonBody.read(body));
    requireOn();
    UUID id =
        acts.invite(actors.current(), given.email(), given.note(), Duration.ofDays(given.days()));
    KnownInvitation invited = invitations.find(id).orElseThrow(UserInvitationsResource::unknown);
    return Response.created(URI.create(site + "/api/users/invitations/" + id))
        .entity(InvitationView.of(invited))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("{invitationId}/resend")
  @RolesAllowed({"support", "admin"})
  @Operation(
      operationId = "resendUserInvitation",
      summary = "Mail an invitation again",
      description =
          "With a new link, good as long as the first was; those before open nothing any more. Five"
              + " mails at most.")
  @APIResponse(responseCode = "204", description = "It is mailed.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response resend(@PathParam("invitationId") String id) {
    requireOn();
    if (!acts.resend(actors.current(), known(id))) {
      throw new Problem(
          ProblemType.CONFLICT, "It is accepted or withdrawn, or was mailed five times.");
    }
    return Response.noContent().build();
  }

  @DELETE
  @Path("{invitationId}")
  @RolesAllowed("admin")
  @Operation(
      operationId = "withdrawUserInvitation",
      summary = "Withdraw an invitation",
      description = "Its link opens nothing from now on.")
  @APIResponse(responseCode = "204", description = "It is withdrawn.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response withdraw(@PathParam("invitationId") String id) {
    if (!acts.withdraw(actors.current(), known(id))) {
      throw new Problem(ProblemType.CONFLICT, "It is accepted or withdrawn already.");
    }
    return Response.noContent().build();
  }

  private UUID known(String id) {
    return invitations.find(UserAct.id(id)).orElseThrow(UserInvitationsResource::unknown).id();
  }

  private static Problem unknown() {
    return new Problem(ProblemType.NOT_FOUND, "There is no such invitation, or not any more.");
  }

  private void requireOn() {
    if (!invitations.on()) {
      throw new Problem(
          ProblemType.FORBIDDEN, "Nobody can be invited here: HOLDFAST_SIGN_UP is closed.");
    }
  }
}
