package dev.holdfast.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The step of a sign-in in which a link and a code are mailed, and the code typed. */
@Path("/sign-in/step/{id}/magic-link")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MailStepResource {

  private final SignInForms forms;
  private final SignInSteps steps;
  private final MagicLinkStep step;

  MailStepResource(SignInForms forms, SignInSteps steps, MagicLinkStep step) {
    this.forms = forms;
    this.steps = steps;
    this.step = step;
  }

  /** Mails a link and a code to the address of the attempt, whether somebody has it or not. */
  @POST
  @Operation(hidden = true)
  public Response send(
      @Context RoutingContext context, @PathParam("id") String id, @FormParam("csrf") String csrf) {
    forms.requireSignIn(context, csrf);
    return step.send(context, steps.require(context, id));
  }

  @POST
  @Path("code")
  @Operation(hidden = true)
  public Response code(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("code") String code) {
    forms.requireSignIn(context, csrf);
    return step.code(context, steps.require(context, id), code == null ? "" : code);
  }
}
