package dev.holdfast.partners;

import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.Members;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.ownapps.AppChrome;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One organization, for operators; administrators give it an owner, or delete it. */
@Path("/admin/organizations/{id}")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class OrganizationResource {

  private static final String FORM = "organization";

  private final Organizations organizations;
  private final Members members;
  private final MemberRows rows;
  private final AppChrome chrome;

  OrganizationResource(
      Organizations organizations, Members members, MemberRows rows, AppChrome chrome) {
    this.organizations = organizations;
    this.members = members;
    this.rows = rows;
    this.chrome = chrome;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @QueryParam("done") String done) {
    return page(SignedIn.of(context), organization(id), "owner".equals(done), null);
  }

  /** Makes somebody an owner, by her id: when all owners are gone. */
  @POST
  @Path("owner")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response owner(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("person") String typed) {
    SignedIn who = chrome.require(context, FORM, csrf);
    KnownOrganization known = organization(id);
    PersonId person = PersonId.parse(typed == null ? "" : typed.strip()).orElse(null);
    if (person == null || !rows.isActive(person) || !makeOwner(known.id(), person)) {
      return page(who, known, false, typed == null ? "" : typed.strip());
    }
    return SeeOther.to("/admin/organizations/" + known.id() + "?done=owner");
  }

  @POST
  @Path("delete")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response delete(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("confirm") String confirm) {
    SignedIn who = chrome.require(context, FORM, csrf);
    KnownOrganization known = organization(id);
    if (!known.name().equals(confirm)) {
      throw new Problem(ProblemType.INVALID_INPUT, "The name is not that of this organization.");
    }
    chrome.requireFresh(OwnApp.ADMIN, who, "/admin/organizations/" + known.id());
    organizations.delete(chrome.actor(), known.id());
    return SeeOther.to("/admin/organizations?done=deleted");
  }

  /** Whether she is in it already makes no difference. */
  private boolean makeOwner(UUID organization, PersonId person) {
    return members.find(organization, person).isPresent()
        ? members.setRole(chrome.actor(), organization, person, MemberRole.OWNER).isPresent()
        : members.add(chrome.actor(), organization, person, MemberRole.OWNER);
  }

  /**
   * @param refused an id that could be made no owner; null if none was sent
   */
  private Response page(SignedIn who, KnownOrganization known, boolean done, String refused) {
    OrganizationPage page =
        new OrganizationPage(
            chrome.nav(who),
            known,
            rows.of(who, known.id()),
            done,
            refused == null ? "" : refused,
            refused != null,
            chrome.token(who, FORM));
    return Response.status(refused == null ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }

  private KnownOrganization organization(String id) {
    try {
      return organizations.find(UUID.fromString(id)).orElseThrow(OrganizationResource::notFound);
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private static Problem notFound() {
    return new Problem(ProblemType.NOT_FOUND, "There is no such organization, or not any more.");
  }
}
