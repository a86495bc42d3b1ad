package dev.holdfast.admin;

import dev.holdfast.directory.FoundPeople;
import dev.holdfast.directory.PeoplePlace;
import dev.holdfast.directory.PeopleSearch;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownGroup;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OfRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operators' list of people, all or those who are looked for. */
@Path("/admin/people")
@OfRecord
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class PeopleResource {

  private static final int ON_A_PAGE = 25;

  private final PeopleSearch search;
  private final PersonRows rows;
  private final Groups groups;
  private final AppBar bar;

  PeopleResource(PeopleSearch search, PersonRows rows, Groups groups, AppBar bar) {
    this.groups = groups;
    this.search = search;
    this.rows = rows;
    this.bar = bar;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext context,
      @BeanParam PeopleForm asked,
      @QueryParam("after") String after) {
    SignedIn who = SignedIn.of(context);
    Access access = Access.byOperator(who.person(), "list of people");
    PeoplePlace place = PeoplePlace.parse(after);
    List<KnownGroup> known = groups.list();
    FoundPeople found = search.find(asked.question(known), place, ON_A_PAGE);
    PeoplePage page =
        new PeoplePage(
            bar.of(who),
            rows.of(access, found.people()),
            asked,
            known,
            found.next() == null ? "" : address(asked, found.next()),
            place == null ? "" : address(asked, null));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  private static String address(PeopleForm asked, PeoplePlace after) {
    String query = asked.query();
    if (after == null) {
      return "/admin/people" + (query.isEmpty() ? "" : "?" + query);
    }
    return "/admin/people?" + (query.isEmpty() ? "after=" : query + "&after=") + after;
  }
}
