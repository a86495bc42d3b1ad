package dev.holdfast.steps;

import dev.holdfast.limits.SameTime;
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

  private final OwnAttempts attempts;
  private final MailStep step;

  MailStepResource(OwnAttempts attempts, MailStep step) {
    this.attempts = attempts;
    this.step = step;
  }

  /** Mails a link and a code to the address of the attempt, whether somebody has it or not. */
  @POST
  @SameTime
  @Operation(hidden = true)
  public Response send(
      @Context RoutingContext context, @PathParam("id") String id, @FormParam("csrf") String csrf) {
    return step.send(context, attempts.require(context, id, csrf));
  }

  @POST
  @Path("code")
  @Operation(hidden = true)
  public Response code(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("code") String code) {
    return step.code(context, attempts.require(context, id, csrf), code == null ? "" : code);
  }
}
