package dev.holdfast.admin;

import dev.holdfast.accounts.Memberships;
import dev.holdfast.actors.Actors;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.people.Groups;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operators' list of groups, and how one is made. */
@Path("/admin/groups")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class GroupsResource {

  static final String FORM = "groups";

  private final Groups groups;
  private final Memberships memberships;
  private final Actors actors;
  private final AppBar bar;
  private final FormToken tokens;

  GroupsResource(
      Groups groups, Memberships memberships, Actors actors, AppBar bar, FormToken tokens) {
    this.groups = groups;
    this.memberships = memberships;
    this.actors = actors;
    this.bar = bar;
    this.tokens = tokens;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@Context SecurityContext context) {
    return page(SignedIn.of(context), Response.Status.OK, "", "");
  }

  @POST
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response add(
      @Context SecurityContext context,
      @FormParam("csrf") String csrf,
      @FormParam("name") String name,
      @FormParam("second-factor") String secondFactor) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), FORM, csrf);
    String typed = name == null ? "" : name.strip();
    String fault = Groups.fault(typed);
    Optional<UUID> added =
        fault == null
            ? memberships.add(typed, "yes".equals(secondFactor), actors.current())
            : Optional.empty();
    if (added.isPresent()) {
      return SeeOther.to("/admin/groups/" + added.get());
    }
    String taken = "There is a group of this name already, or there are too many; choose another.";
    return page(who, Response.Status.BAD_REQUEST, typed, fault == null ? taken : fault);
  }

  private Response page(SignedIn who, Response.Status status, String typed, String fault) {
    String csrf = tokens.issue(who.browser(), FORM);
    return Response.status(status)
        .entity(new GroupsPage(bar.of(who), groups.list(), typed, fault, csrf))
        .header("Cache-Control", "no-store")
        .build();
  }
}
