package dev.holdfast.admin;

import dev.holdfast.accounts.Memberships;
import dev.holdfast.operators.GroupActs;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownGroup;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One group: who is in it, and what it asks for. */
@Path("/admin/groups/{id}")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class GroupResource {

  private static final int ON_A_PAGE = 50;

  private final Groups groups;
  private final Memberships memberships;
  private final GroupActs acts;
  private final Frame frame;
  private final FormToken tokens;

  GroupResource(
      Groups groups, Memberships memberships, GroupActs acts, Frame frame, FormToken tokens) {
    this.groups = groups;
    this.memberships = memberships;
    this.acts = acts;
    this.frame = frame;
    this.tokens = tokens;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @QueryParam("after") String after) {
    PersonId last = PersonId.parse(after).orElse(null);
    return page(SignedIn.of(context), group(id), last, "");
  }

  /** Adds a person by her id. */
  @POST
  @RolesAllowed("admin")
  @Path("members")
  @Operation(hidden = true)
  public Response join(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("person") String person) {
    SignedIn who = require(context, csrf);
    KnownGroup group = group(id);
    String typed = person == null ? "" : person.strip();
    boolean joined =
        PersonId.parse(typed)
            .map(found -> acts.join(frame.actor(), group.id(), found))
            .orElse(false);
    return joined ? back(group) : page(who, group, null, typed);
  }

  @POST
  @RolesAllowed("admin")
  @Path("members/{person}/remove")
  @Operation(hidden = true)
  public Response leave(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @PathParam("person") String person,
      @FormParam("csrf") String csrf) {
    SignedIn who = require(context, csrf);
    KnownGroup group = group(id);
    PersonId.parse(person).ifPresent(found -> acts.leave(frame.actor(), group.id(), found));
    return back(group);
  }

  @POST
  @RolesAllowed("admin")
  @Path("second-factor")
  @Operation(hidden = true)
  public Response secondFactor(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("required") String required) {
    SignedIn who = require(context, csrf);
    KnownGroup group = group(id);
    memberships.requireSecondFactor(group.id(), "yes".equals(required), frame.actor());
    return back(group);
  }

  @POST
  @RolesAllowed("admin")
  @Path("remove")
  @Operation(hidden = true)
  public Response remove(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    SignedIn who = require(context, csrf);
    memberships.remove(group(id).id(), frame.actor());
    return SeeOther.to("/admin/groups");
  }

  private SignedIn require(SecurityContext context, String csrf) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), GroupsResource.FORM, csrf);
    return who;
  }

  private KnownGroup group(String id) {
    try {
      return groups.find(UUID.fromString(id)).orElseThrow(GroupResource::notFound);
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private static Problem notFound() {
    return new Problem(ProblemType.NOT_FOUND, "There is no such group, or not any more.");
  }

  private static Response back(KnownGroup group) {
    return SeeOther.to("/admin/groups/" + group.id());
  }

  private Response page(SignedIn who, KnownGroup group, PersonId after, String refused) {
    List<PersonId> found = groups.members(group.id(), after, ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<PersonId> shown = more ? found.subList(0, ON_A_PAGE) : found;
    Map<PersonId, String> names =
        frame.rows().names(Access.byOperator(who.person(), "members of a group"), shown);
    String fault =
        refused.isEmpty() ? "" : "Nobody has this id, or she is in the group already; check it.";
    GroupPage page =
        new GroupPage(
            frame.bar().of(who),
            group,
            shown.stream()
                .map(person -> new GroupPage.Member(person.toString(), names.get(person)))
                .toList(),
            more ? "/admin/groups/" + group.id() + "?after=" + shown.get(ON_A_PAGE - 1) : "",
            refused,
            fault,
            tokens.issue(who.browser(), GroupsResource.FORM));
    return Response.status(fault.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }
}
