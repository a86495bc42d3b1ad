package dev.holdfast.home;

import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.signin.NavBar;
import dev.holdfast.signin.Picker;
import dev.holdfast.signin.SignInForms;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The start page. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StartResource {

  private final CurrentSession session;
  private final NavBar bar;
  private final Picker picker;
  private final SignInForms forms;

  StartResource(CurrentSession session, NavBar bar, Picker picker, SignInForms forms) {
    this.session = session;
    this.bar = bar;
    this.picker = picker;
    this.forms = forms;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context) {
    StartPage page =
        new StartPage(
            session.of(context).map(bar::of).orElse(null),
            picker.on(),
            picker.on() ? forms.signInToken(context, "") : "");
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
