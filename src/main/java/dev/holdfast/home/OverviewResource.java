package dev.holdfast.home;

import dev.holdfast.myledger.Teller;
import dev.holdfast.myledger.Tellers;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person sees first. */
@Path("/me")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class OverviewResource {

  private final Lately lately;
  private final Standing standing;
  private final HomeVisits visits;
  private final Tellers tellers;
  private final NavBar bar;

  OverviewResource(
      Lately lately, Standing standing, HomeVisits visits, Tellers tellers, NavBar bar) {
    this.lately = lately;
    this.standing = standing;
    this.visits = visits;
    this.tellers = tellers;
    this.bar = bar;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext security) {
    SignedIn who = SignedIn.of(security);
    PersonId person = who.person();
    Teller teller = tellers.of(person);
    OverviewPage page =
        new OverviewPage(
            bar.of(who),
            lately.news(person, teller, visits.come(person)),
            lately.seen(person, teller),
            standing.of(person));
    tellers.note(person);
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
