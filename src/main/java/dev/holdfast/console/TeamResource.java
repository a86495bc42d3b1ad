package dev.holdfast.console;

import dev.holdfast.clients.ClientQuestion;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.developers.ReviewState;
import dev.holdfast.organizations.KnownOrganization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One organization: its clients. */
@Path("/console/organizations/{id}")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class TeamResource {

  private static final int ON_A_PAGE = 50;

  private final Clients clients;
  private final ClientAccess access;
  private final Visit visit;

  TeamResource(Clients clients, ClientAccess access, Visit visit) {
    this.clients = clients;
    this.access = access;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @PathParam("id") UUID id,
      @QueryParam("search") String search,
      @QueryParam("after") String after) {
    KnownOrganization organization = access.seen(visit.caller(), id);
    var place = after == null ? null : new ClientQuestion.Place(readable(after), null);
    String sought = search == null ? "" : readable(search).strip();
    List<KnownClient> found =
        clients.list(new ClientQuestion(organization.id(), false, sought, place), ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<KnownClient> shown = more ? found.subList(0, ON_A_PAGE) : found;
    return Visit.page(
        new TeamPage(
            visit.nav(),
            organization,
            shown.stream().map(TeamResource::row).toList(),
            sought,
            more ? next(organization, sought, shown.get(ON_A_PAGE - 1)) : "",
            access.mayChange(visit.caller(), organization.id())));
  }

  private static String next(KnownOrganization organization, String search, KnownClient last) {
    return ConsoleResource.path(organization)
        + "?after="
        + encoded(last.client().clientId())
        + (search.isEmpty() ? "" : "&search=" + encoded(search));
  }

  /** PostgreSQL does not even look for a NUL. */
  private static String readable(String text) {
    return text.replace("\0", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static TeamPage.Row row(KnownClient known) {
    return new TeamPage.Row(
        known.client().clientId(),
        known.client().clientName(),
        known.client().enabled(),
        ReviewState.of(known).words().replace('-', ' '));
  }
}
