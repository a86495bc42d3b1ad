package dev.holdfast.signin;

import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changing to another person: a class of its own, since JAX-RS asks one class for each address. */
@Path("/sign-in/switch")
@PermitAll
class SwitchResource {

  private final SignInForms forms;
  private final CurrentSession session;
  private final SignInLinks links;

  SwitchResource(SignInForms forms, CurrentSession session, SignInLinks links) {
    this.forms = forms;
    this.session = session;
    this.links = links;
  }

  /** "Not you?": the one who is signed in leaves, and the page to sign in comes. */
  @POST
  @Operation(hidden = true)
  public Response change(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("return") String back,
      @FormParam("for") String forApp) {
    forms.requireSignOut(context, csrf);
    session.signOut(context);
    return SeeOther.to(links.link(ReturnPath.of(back), links.read(forApp).orElse(null)));
  }
}
