package dev.holdfast.signin;

import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing out. */
@Path("/sign-out")
@PermitAll
class SignOutResource {

  private final SignInForms forms;
  private final CurrentSession session;

  SignOutResource(SignInForms forms, CurrentSession session) {
    this.forms = forms;
    this.session = session;
  }

  @POST
  @Operation(hidden = true)
  public Response signOut(@Context RoutingContext context, @FormParam("csrf") String csrf) {
    forms.requireSignOut(context, csrf);
    session.signOut(context);
    return SeeOther.to("/");
  }
}
