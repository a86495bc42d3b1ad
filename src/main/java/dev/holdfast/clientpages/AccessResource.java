package dev.holdfast.clientpages;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.console.Visit;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Restriction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a client may call, and how it was refused. */
@Path("/console/clients/{id}/access")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class AccessResource {

  private static final int REFUSALS = 50;

  private final AccessRestrictions restrictions;
  private final RefusalLog log;
  private final Tester tester;
  private final ClientAccess access;
  private final Visit visit;

  AccessResource(
      AccessRestrictions restrictions,
      RefusalLog log,
      Tester tester,
      ClientAccess access,
      Visit visit) {
    this.restrictions = restrictions;
    this.log = log;
    this.tester = tester;
    this.access = access;
    this.visit = visit;
  }

  static String path(String clientId) {
    return "/console/clients/" + clientId + "/access";
  }

  /** With a request to try in the query, if there is one. */
  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") String id, @Context UriInfo asked) {
    Caller caller = visit.caller();
    KnownClient known = access.seen(caller, id);
    Tester.Trial trial = tester.ask(id, asked.getQueryParameters());
    List<Restriction> all = restrictions.of(id);
    var page =
        new AccessPage(
            visit.nav(),
            known.client(),
            all.stream().map(RestrictionRow::of).toList(),
            all.size() < Restriction.MOST ? types() : List.of(),
            trial.form().fields("The request"),
            AccessPage.Answer.of(trial),
            log.of(id, REFUSALS),
            access.mayChange(caller, known.organization()),
            visit.csrf());
    boolean sound = trial.form().faults().isEmpty();
    return Visit.page(sound ? Response.Status.OK : Response.Status.BAD_REQUEST, page);
  }

  private static List<AccessPage.Type> types() {
    return Arrays.stream(RestrictionType.values())
        .map(type -> new AccessPage.Type(type.word(), type.title()))
        .toList();
  }
}
