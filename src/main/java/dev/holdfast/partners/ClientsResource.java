package dev.holdfast.partners;

import dev.holdfast.clients.ClientQuestion;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Cursor;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All clients, for operators; those that wait to be looked at come by how long they wait. */
@Path("/admin/clients")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class ClientsResource {

  private static final String PATH = "/admin/clients";
  private static final int ON_A_PAGE = 50;

  private final Clients clients;
  private final AppBar bar;

  ClientsResource(Clients clients, AppBar bar) {
    this.clients = clients;
    this.bar = bar;
  }

  /**
   * @param search what their name or id holds
   * @param awaiting {@code yes} for those that wait for a review
   */
  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext context,
      @QueryParam("q") String search,
      @QueryParam("awaiting") String awaiting,
      @QueryParam("after") String after) {
    String asked = search == null ? "" : search.strip();
    boolean waiting = "yes".equals(awaiting);
    ClientQuestion.Place place = place(after);
    List<KnownClient> found =
        clients.list(new ClientQuestion(null, waiting, asked, place), ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<KnownClient> shown = more ? found.subList(0, ON_A_PAGE) : found;
    ClientsPage page =
        new ClientsPage(
            bar.of(SignedIn.of(context)),
            shown.stream().map(ClientRow::of).toList(),
            asked,
            waiting,
            more ? address(asked, waiting, cursor(shown.get(ON_A_PAGE - 1))) : "",
            place == null ? "" : address(asked, waiting, ""));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  private static ClientQuestion.Place place(String after) {
    if (after == null || after.isEmpty()) {
      return null;
    }
    Cursor cursor = Cursor.parse(after, 2);
    return new ClientQuestion.Place(cursor.part(1, id -> id), cursor.time(0));
  }

  private static String cursor(KnownClient last) {
    Instant since = last.review().awaitsSince();
    String time = String.valueOf(since == null ? 0 : since.toEpochMilli());
    return new Cursor(List.of(time, last.client().clientId())).toString();
  }

  private static String address(String search, boolean waiting, String after) {
    List<String> asked = new ArrayList<>();
    if (!search.isEmpty()) {
      asked.add("q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }
    if (waiting) {
      asked.add("awaiting=yes");
    }
    if (!after.isEmpty()) {
      asked.add("after=" + after);
    }
    return asked.isEmpty() ? PATH : PATH + "?" + String.join("&", asked);
  }
}
