package dev.holdfast.admin;

import dev.holdfast.directory.FoundPeople;
import dev.holdfast.directory.PeoplePlace;
import dev.holdfast.directory.PeopleQuestion;
import dev.holdfast.directory.PeopleSearch;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operators' list of people, all or those whose name, e-mail address or id is given. */
@Path("/admin/people")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class PeopleResource {

  private static final int ON_A_PAGE = 25;
  private static final int MOST_CHARACTERS = 100;

  private final PeopleSearch search;
  private final PersonRows rows;
  private final AppBar bar;

  PeopleResource(PeopleSearch search, PersonRows rows, AppBar bar) {
    this.search = search;
    this.rows = rows;
    this.bar = bar;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext context,
      @QueryParam("q") String query,
      @QueryParam("after") String after) {
    SignedIn who = SignedIn.of(context);
    Access access = Access.byOperator(who.person(), "list of people");
    String asked = query == null ? "" : query.strip();
    asked = asked.length() > MOST_CHARACTERS ? asked.substring(0, MOST_CHARACTERS) : asked;
    PeoplePlace place = PeoplePlace.parse(after);
    FoundPeople found = search.find(PeopleQuestion.of(asked), place, ON_A_PAGE);
    PeoplePage page =
        new PeoplePage(
            bar.of(who),
            rows.of(access, found.people()),
            asked,
            found.next() == null ? "" : address(asked, found.next()),
            place == null ? "" : address(asked, null));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  private static String address(String asked, PeoplePlace after) {
    String query = asked.isEmpty() ? "" : "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    if (after == null) {
      return "/admin/people" + (query.isEmpty() ? "" : "?" + query);
    }
    return "/admin/people?" + (query.isEmpty() ? "after=" : query + "&after=") + after;
  }
}
