package dev.holdfast.organizations;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.ShownEmails;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Access;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.Position;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in an organization. */
@Path("/api/organizations/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
class MembersResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String PURPOSE = "members of an organization";

  private final Members members;
  private final MemberRules rules;
  private final ShownEmails emails;
  private final Actors actors;
  private final String site;

  MembersResource(
      Members members,
      MemberRules rules,
      ShownEmails emails,
      Actors actors,
      PlatformConfig config) {
    this.members = members;
    this.rules = rules;
    this.emails = emails;
    this.actors = actors;
    this.site = config.publicUrl().toString();
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "listMembers",
      summary = "List members",
      description = "Those who joined first are first. For members, and for operators.")
  @APIResponse(
      responseCode = "200",
      description = "A page of members.",
      content =
          @Content(
              schema = @Schema(implementation = MemberView.Items.class),
              examples = @ExampleObject(name = "page", value = MemberView.Items.EXAMPLE)))
  public Response list(@PathParam("id") String id, @BeanParam PageParameters asked) {
    KnownOrganization known = rules.see(id);
    asked.check();
    List<KnownMember> found = members.list(known.id(), after(asked.position()), asked.most() + 1);
    return asked.answer(site, found, MembersResource::place, this::view);
  }

  @PATCH
  @Path("{personId}")
  @RolesAllowed({"organizations", "admin"})
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeMember",
      summary = "Give a member another role",
      description =
          "For owners, and for admins. 409 if nobody would own the organization then. A JSON Merge"
              + " Patch (RFC 7396).")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(implementation = MemberView.Change.class),
              examples = @ExampleObject(name = "role", value = MemberView.Change.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The member as she is now.",
      content =
          @Content(
              schema = @Schema(implementation = MemberView.class),
              examples = @ExampleObject(name = "member", value = MemberView.EXAMPLE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response change(
      @PathParam("id") String id, @PathParam("personId") String personId, byte[] body) {
    KnownOrganization known = rules.own(id);
    PersonId person = MemberRules.person(personId);
    MemberRole role = OrganizationInput.role(body);
    Actor by = actors.current();
    KnownMember changed =
        rules
            .asOwner(known, () -> members.setRole(by, known.id(), person, role))
            .orElseThrow(MemberRules::nobody);
    return Response.ok(view(List.of(changed)).items().get(0))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @DELETE
  @Path("{personId}")
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "removeMember",
      summary = "Take a member out",
      description =
          "Owners and admins take anybody out; everybody may leave. 409 if nobody would own the"
              + " organization then.")
  @APIResponse(responseCode = "204", description = "She is not in it any more.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response remove(@PathParam("id") String id, @PathParam("personId") String personId) {
    KnownOrganization known = rules.see(id);
    PersonId person = MemberRules.person(personId);
    Actor by = actors.current();
    boolean leaves = person.equals(actors.person());
    boolean removed =
        leaves
            ? members.remove(by, known.id(), person)
            : rules.asOwner(rules.own(id), () -> members.remove(by, known.id(), person));
    if (!removed) {
      throw MemberRules.nobody();
    }
    return Response.noContent().build();
  }

  private MemberView.Items view(List<KnownMember> shown) {
    Map<PersonId, LoginEmail> known =
        emails.primary(access(), shown.stream().map(KnownMember::person).toList());
    return new MemberView.Items(
        shown.stream()
            .map(member -> MemberView.of(member, text(known.get(member.person()))))
            .toList());
  }

  private Access access() {
    return rules.operator()
        ? Access.byOperator(actors.person(), PURPOSE)
        : Access.byPerson(actors.person(), PURPOSE);
  }

  private static String text(LoginEmail email) {
    return email == null ? null : email.address().toString();
  }

  private static KnownMember after(Position place) {
    return place == null ? null : new KnownMember(place.id(), null, null, null, place.time());
  }

  private static Cursor place(KnownMember member) {
    return Cursor.of(member.joinedAt(), member.id());
  }
}
