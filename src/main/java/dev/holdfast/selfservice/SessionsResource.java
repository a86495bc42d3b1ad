package dev.holdfast.selfservice;

import dev.holdfast.sessions.OpenSession;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The browsers in which a person is signed in; she ends one, or all but this one. */
@Path("/me/security/sessions")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class SessionsResource {

  private static final String FORM = "sessions";

  private final Sessions sessions;
  private final SessionEndings endings;
  private final Desk desk;

  SessionsResource(Sessions sessions, SessionEndings endings, Desk desk) {
    this.sessions = sessions;
    this.endings = endings;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext context, @QueryParam("ended") int ended) {
    SignedIn who = SignedIn.of(context);
    List<OpenSession> all = sessions.of(who.person());
    SessionsPage page =
        new SessionsPage(
            desk.nav(who),
            all.stream().filter(one -> one.id().equals(who.session())).findFirst().orElse(null),
            all.stream().filter(one -> !one.id().equals(who.session())).toList(),
            Math.max(0, ended),
            desk.token(who, FORM));
    return desk.answer(page);
  }

  /**
   * @param one the session to end; empty for all but this one
   */
  @POST
  @Path("end")
  @Operation(hidden = true)
  public Response end(
      @Context RoutingContext context,
      @Context SecurityContext security,
      @FormParam("csrf") String csrf,
      @FormParam("session") UUID one) {
    SignedIn who = desk.require(security, FORM, csrf);
    int ended =
        one == null
            ? endings.others(who, desk.device(context))
            : endings.one(who, one, desk.device(context));
    return SeeOther.to("/me/security/sessions?ended=" + ended);
  }
}
