package dev.holdfast.selfservice;

import dev.holdfast.security.LogSearch;
import dev.holdfast.security.NotedEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Position;
import jakarta.annotation.security.RolesAllowed;
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

/** A person's own part of the security log. */
@Path("/me/security/log")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class LogResource {

  private static final String PATH = "/me/security/log";
  private static final int ON_A_PAGE = 25;

  private final SecurityLog log;
  private final Desk desk;

  LogResource(SecurityLog log, Desk desk) {
    this.log = log;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext security, @QueryParam("after") String after) {
    SignedIn who = SignedIn.of(security);
    Position place = Position.parse(after);
    List<NotedEvent> found = log.find(LogSearch.of(who.person(), place, ON_A_PAGE + 1));
    boolean more = found.size() > ON_A_PAGE;
    List<NotedEvent> shown = more ? found.subList(0, ON_A_PAGE) : found;
    String next = more ? PATH + "?after=" + shown.get(ON_A_PAGE - 1).position() : "";
    return desk.answer(new LogPage(desk.nav(who), shown, next, place == null ? "" : PATH));
  }
}
