package dev.holdfast.organizations;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organizations of whoever calls; or all of them, for operators. */
@Path("/api/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
class OrganizationsResource {

  private final Organizations organizations;
  private final MemberRules rules;
  private final Founders founders;
  private final Actors actors;
  private final String site;

  OrganizationsResource(
      Organizations organizations,
      MemberRules rules,
      Founders founders,
      Actors actors,
      PlatformConfig config) {
    this.organizations = organizations;
    this.rules = rules;
    this.founders = founders;
    this.actors = actors;
    this.site = config.publicUrl().toString();
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "listOrganizations",
      summary = "List organizations",
      description = "Those that you are in; all of them, if you are an operator. Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of organizations.",
      content =
          @Content(
              schema = @Schema(implementation = OrganizationList.class),
              examples = @ExampleObject(name = "page", value = OrganizationList.EXAMPLE)))
  public Response list(@BeanParam OrganizationQuery asked) {
    asked.check();
    OrganizationSearch search = asked.search();
    if (!rules.operator()) {
      search = new OrganizationSearch(search.name(), own(search.member()), search.ownerless());
    }
    return asked.answer(
        site,
        organizations.list(search, asked.after(), asked.most() + 1),
        OrganizationQuery::place,
        this::view);
  }

  /** Whose she may ask for: her own. */
  private PersonId own(PersonId asked) {
    PersonId self = actors.person();
    if (asked != null && !asked.equals(self)) {
      throw new Problem(
          ProblemType.FORBIDDEN, "Only operators see the organizations of other people.");
    }
    return self;
  }

  private OrganizationList view(List<KnownOrganization> shown) {
    Map<UUID, MemberRole> roles =
        organizations.of(actors.person()).stream()
            .collect(Collectors.toMap(one -> one.organization().id(), Membership::role));
    return new OrganizationList(
        shown.stream().map(one -> OrganizationView.of(one, roles.get(one.id()))).toList());
  }

  @POST
  @RolesAllowed({"organizations", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addOrganization",
      summary = "Create an organization",
      description =
          "You are its first owner; an admin may name another one. Who may create any, this"
              + " installation decides: its admins, or everybody with a verified address.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganizationBody.New.class),
              examples = @ExampleObject(name = "organization", value = OrganizationBody.EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "Created; Location says where.",
      headers =
          @Header(
              name = "Location",
              description = "The new organization.",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              schema = @Schema(implementation = OrganizationView.class),
              examples = @ExampleObject(name = "organization", value = OrganizationView.EXAMPLE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response add(byte[] body) {
    OrganizationInput.Founding given = OrganizationInput.founding(body);
    PersonId self = actors.person();
    PersonId owner = given.owner() == null ? self : given.owner();
    founders.require(self, owner, rules.admin());
    KnownOrganization made =
        organizations.create(actors.current(), given.name(), given.website(), owner);
    return created(made, owner.equals(self) ? MemberRole.OWNER : null);
  }

  private Response created(KnownOrganization made, MemberRole role) {
    return Response.status(Response.Status.CREATED)
        .entity(OrganizationView.of(made, role))
        .header(HttpHeaders.LOCATION, site + "/api/organizations/" + made.id())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
