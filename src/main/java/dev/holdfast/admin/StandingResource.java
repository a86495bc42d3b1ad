package dev.holdfast.admin;

import dev.holdfast.accounts.Standing;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether a person may sign in. */
@Path("/people/{id}")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class StandingResource {

  static final String FORM = "standing";

  private final Standing standing;
  private final People people;
  private final FormToken tokens;

  StandingResource(Standing standing, People people, FormToken tokens) {
    this.standing = standing;
    this.people = people;
    this.tokens = tokens;
  }

  @POST
  @Path("deactivate")
  @Operation(hidden = true)
  public Response deactivate(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    SignedIn who = require(context, csrf);
    PersonId person = person(id);
    if (person.equals(who.person())) {
      throw new Problem(
          ProblemType.FORBIDDEN, "This is your own account; another operator can deactivate it.");
    }
    standing.deactivate(person, who.person());
    return back(person);
  }

  @POST
  @Path("activate")
  @Operation(hidden = true)
  public Response activate(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    SignedIn who = require(context, csrf);
    PersonId person = person(id);
    standing.activate(person, who.person());
    return back(person);
  }

  private SignedIn require(SecurityContext context, String csrf) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), FORM, csrf);
    return who;
  }

  private PersonId person(String id) {
    return PersonId.parse(id).flatMap(people::find).orElseThrow(PersonResource::notFound).id();
  }

  private static Response back(PersonId person) {
    return SeeOther.to("/people/" + person + "#account");
  }
}
