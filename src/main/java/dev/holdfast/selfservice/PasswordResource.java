package dev.holdfast.selfservice;

import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sets or changes a person's password: with the old one, or who signed in just now. */
@Path("/me/security/password")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class PasswordResource {

  private final PasswordPages pages;
  private final PasswordForms forms;
  private final Desk desk;

  PasswordResource(PasswordPages pages, PasswordForms forms, Desk desk) {
    this.pages = pages;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext context, @QueryParam("done") String done) {
    return pages.show(SignedIn.of(context), PasswordFault.NONE, done != null);
  }

  @POST
  @Operation(hidden = true)
  public Response change(
      @Context RoutingContext context,
      @Context SecurityContext security,
      @BeanParam PasswordForm form) {
    SignedIn who = desk.require(security, PasswordPages.FORM, form.csrf);
    return forms
        .apply(who, form, desk.device(context))
        .map(fault -> pages.show(who, fault, false))
        .orElseGet(() -> SeeOther.to("/me/security/password?done=1"));
  }
}
