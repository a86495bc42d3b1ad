package dev.holdfast.selfservice;

import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.OpenSession;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.FormToken;
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
  private final Browser browser;
  private final NavBar bar;
  private final FormToken tokens;

  SessionsResource(
      Sessions sessions, SessionEndings endings, Browser browser, NavBar bar, FormToken tokens) {
    this.sessions = sessions;
    this.endings = endings;
    this.browser = browser;
    this.bar = bar;
    this.tokens = tokens;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext context, @QueryParam("ended") int ended) {
    SignedIn who = SignedIn.of(context);
    List<OpenSession> all = sessions.of(who.person());
    SessionsPage page =
        new SessionsPage(
            bar.of(who),
            all.stream().filter(one -> one.id().equals(who.session())).findFirst().orElse(null),
            all.stream().filter(one -> !one.id().equals(who.session())).toList(),
            Math.max(0, ended),
            tokens.issue(who.browser(), FORM));
    return Response.ok(page).header("Cache-Control", "no-store").build();
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
    SignedIn who = SignedIn.of(security);
    tokens.require(who.browser(), FORM, csrf);
    int ended =
        one == null
            ? endings.others(who, browser.device(context))
            : endings.one(who, one, browser.device(context));
    return SeeOther.to("/me/security/sessions?ended=" + ended);
  }
}
