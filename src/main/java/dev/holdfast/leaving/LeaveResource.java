package dev.holdfast.leaving;

import dev.holdfast.emails.Source;
import dev.holdfast.people.LastAdmin;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.signin.StepUp;
import dev.holdfast.web.Dates;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.SeeOther;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a person has her account deleted: it is deactivated, and erased when her time is over. */
@Path(LeaveResource.PATH)
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class LeaveResource {

  static final String PATH = "/me/delete";

  private static final String FORM = "leave";

  private final Leaving leaving;
  private final NavBar bar;
  private final StepUp stepUp;
  private final FormToken tokens;
  private final Browser browser;

  LeaveResource(Leaving leaving, NavBar bar, StepUp stepUp, FormToken tokens, Browser browser) {
    this.leaving = leaving;
    this.bar = bar;
    this.stepUp = stepUp;
    this.tokens = tokens;
    this.browser = browser;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext security) {
    SignedIn who = SignedIn.of(security);
    stepUp.requireStrongest(who, PATH);
    return answer(page(who, ""), 200);
  }

  /**
   * @param sure anything: she has read what happens
   */
  @POST
  @Operation(hidden = true)
  public Response leave(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("sure") String sure,
      @FormParam("csrf") String csrf) {
    SignedIn who = SignedIn.of(security);
    tokens.require(who.browser(), FORM, csrf);
    stepUp.requireStrongest(who, PATH);
    if (sure == null) {
      return answer(page(who, "Tick that you have read it; nothing has happened yet."), 400);
    }
    Device device = browser.device(context);
    try {
      Optional<Instant> until =
          leaving.leave(who.person(), new Source(device.network(), device.name()));
      return until.map(end -> answer(new LeftPage(end), 200)).orElseGet(() -> SeeOther.to("/"));
    } catch (LastAdmin e) {
      return answer(
          page(who, "You are the last admin. Make somebody else one first; then you can go."), 409);
    }
  }

  private LeavePage page(SignedIn who, String fault) {
    return new LeavePage(
        bar.of(who),
        Dates.span(leaving.wayBack()),
        leaving.end(),
        fault,
        tokens.issue(who.browser(), FORM));
  }

  private static Response answer(TemplateInstance page, int status) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }
}
