package dev.holdfast.console;

import dev.holdfast.audit.AuditLog;
import dev.holdfast.audit.AuditSearch;
import dev.holdfast.audit.NotedAct;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.web.Position;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was done to an organization and what is its own, for all who are in it. */
@Path("/console/organizations/{id}/audit-log")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class AuditLogResource {

  private static final int ON_A_PAGE = 50;

  private final AuditLog log;
  private final ClientAccess access;
  private final Visit visit;

  AuditLogResource(AuditLog log, ClientAccess access, Visit visit) {
    this.log = log;
    this.access = access;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
    KnownOrganization organization = access.seen(visit.caller(), id);
    List<NotedAct> found = log.find(AuditSearch.of(id), Position.parse(cursor), ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<NotedAct> shown = more ? found.subList(0, ON_A_PAGE) : found;
    String next =
        more
            ? ConsoleResource.path(organization)
                + "/audit-log?cursor="
                + shown.get(ON_A_PAGE - 1).position()
            : "";
    return Visit.page(
        new AuditLogPage(
            visit.nav(), organization, shown.stream().map(AuditLogResource::row).toList(), next));
  }

  private static AuditLogPage.Row row(NotedAct noted) {
    var by = noted.act().by();
    String who =
        by.person() != null
            ? by.person().toString()
            : by.clientId() != null ? by.clientId() : "the command line";
    return new AuditLogPage.Row(
        noted.at(),
        who,
        noted.act().action(),
        noted.act().targetType() + " " + noted.act().targetId(),
        changes(noted.act().before(), noted.act().after()));
  }

  private static List<ClientPage.Change> changes(
      Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> was = before == null ? Map.of() : before;
    Map<String, Object> is = after == null ? Map.of() : after;
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    List<ClientPage.Change> changes = new ArrayList<>();
    for (String name : names) {
      changes.add(new ClientPage.Change(name, text(was.get(name)), text(is.get(name))));
    }
    return changes;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
