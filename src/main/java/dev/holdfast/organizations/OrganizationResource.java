package dev.holdfast.organizations;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.audit.AuditAnswers;
import dev.holdfast.audit.AuditList;
import dev.holdfast.audit.AuditParameters;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One organization. */
@Path("/api/organizations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
class OrganizationResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Organizations organizations;
  private final Members members;
  private final MemberRules rules;
  private final AuditAnswers audit;
  private final Actors actors;

  OrganizationResource(
      Organizations organizations,
      Members members,
      MemberRules rules,
      AuditAnswers audit,
      Actors actors) {
    this.organizations = organizations;
    this.members = members;
    this.rules = rules;
    this.audit = audit;
    this.actors = actors;
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "getOrganization",
      summary = "Read one organization",
      description = "For its members, and for operators.")
  @APIResponse(
      responseCode = "200",
      description = "The organization.",
      content =
          @Content(
              schema = @Schema(implementation = OrganizationView.class),
              examples = @ExampleObject(name = "organization", value = OrganizationView.EXAMPLE)))
  public Response one(@PathParam("id") String id) {
    return answer(rules.see(id));
  }

  @PATCH
  @RolesAllowed({"organizations", "admin"})
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeOrganization",
      summary = "Describe an organization anew",
      description = "A JSON Merge Patch (RFC 7396), for its owners and for admins.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(implementation = OrganizationBody.class),
              examples = @ExampleObject(name = "patch", value = OrganizationBody.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The organization as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = OrganizationView.class),
              examples = @ExampleObject(name = "organization", value = OrganizationView.EXAMPLE)))
  public Response change(@PathParam("id") String id, byte[] body) {
    KnownOrganization known = rules.own(id);
    Described described = OrganizationInput.change(body);
    Actor by = actors.current();
    return answer(
        rules
            .asOwner(known, () -> organizations.change(by, known.id(), described))
            .orElseThrow(MemberRules::notFound));
  }

  @DELETE
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "deleteOrganization",
      summary = "Delete an organization",
      description =
          "Its clients are stopped at once, its members and invitations go. For its owners and for"
              + " admins; say its name, so that it is the one that you mean.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public Response delete(@PathParam("id") String id, @BeanParam DeletionParameters asked) {
    asked.check();
    KnownOrganization known = rules.own(id);
    if (!known.name().equals(asked.confirm)) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "Deleting an organization cannot be undone.",
          List.of(new Fault("query:confirm", "It must be the organization's name.")));
    }
    Actor by = actors.current();
    if (!rules.asOwner(known, () -> organizations.delete(by, known.id()))) {
      throw MemberRules.notFound();
    }
    return Response.noContent().build();
  }

  @POST
  @Path("transfer")
  @RolesAllowed({"organizations", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "transferOrganization",
      summary = "Hand an organization over",
      description =
          "Another member becomes an owner, and you a developer. An admin who is no owner only"
              + " makes her one.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganizationBody.Transfer.class),
              examples = @ExampleObject(name = "to", value = OrganizationBody.Transfer.EXAMPLE)))
  @APIResponse(responseCode = "204", description = "She owns it.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response transfer(@PathParam("id") String id, byte[] body) {
    KnownOrganization known = rules.own(id);
    PersonId heir = OrganizationInput.heir(body);
    Optional<MemberRole> own = rules.role(known.id()).filter(MemberRole::owns);
    Actor by = actors.current();
    PersonId from = own.isPresent() ? actors.person() : null;
    rules
        .asOwner(known, () -> members.transfer(by, known.id(), from, heir))
        .orElseThrow(MemberRules::nobody);
    return Response.noContent().build();
  }

  @GET
  @Path("audit-log")
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "listOrganizationAuditEvents",
      summary = "See what was done in an organization",
      description =
          "By its members and by operators, to it and to its clients; the newest first. From where"
              + " they did it, only operators see.")
  @APIResponse(
      responseCode = "200",
      description = "A page of what was done.",
      content =
          @Content(
              schema = @Schema(implementation = AuditList.class),
              examples = @ExampleObject(name = "page", value = AuditList.EXAMPLE)))
  public Response acts(@PathParam("id") String id, @BeanParam AuditParameters asked) {
    return audit.ofOrganization(asked, rules.see(id).id());
  }

  private Response answer(KnownOrganization known) {
    MemberRole role = rules.role(known.id()).orElse(null);
    return Response.ok(OrganizationView.of(known, role))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
