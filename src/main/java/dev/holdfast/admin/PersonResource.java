package dev.holdfast.admin;

import dev.holdfast.ownapps.AppBar;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operators' view of one person's account. What her record holds is on a page of its own. */
@Path("/admin/people/{id}")
@OfRecord
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class PersonResource {

  private final People people;
  private final PersonRows rows;
  private final PersonAccounts accounts;
  private final AppBar bar;

  PersonResource(People people, PersonRows rows, PersonAccounts accounts, AppBar bar) {
    this.people = people;
    this.rows = rows;
    this.accounts = accounts;
    this.bar = bar;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(context);
    KnownPerson person =
        PersonId.parse(id).flatMap(people::find).orElseThrow(PersonResource::notFound);
    Access access = Access.byOperator(who.person(), "page of a person");
    PersonPage page =
        new PersonPage(
            bar.of(who),
            rows.of(access, List.of(person)).get(0),
            accounts.of(who, person),
            done == null ? "" : done);
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  static Problem notFound() {
    return new Problem(ProblemType.NOT_FOUND, "Nobody has this id, or not any more.");
  }
}
