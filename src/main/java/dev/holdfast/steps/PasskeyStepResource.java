package dev.holdfast.steps;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A passkey as one of the steps of a sign-in, or to confirm that it is still her. */
@Path("/sign-in/step/{id}/passkey")
@PermitAll
class PasskeyStepResource {

  private final OwnAttempts attempts;
  private final PasskeyStep step;

  PasskeyStepResource(OwnAttempts attempts, PasskeyStep step) {
    this.attempts = attempts;
    this.step = step;
  }

  @GET
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response options(@Context RoutingContext context, @PathParam("id") String id) {
    return Response.ok(step.options(attempts.require(context, id)))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response answer(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("response") String response) {
    return step.answer(context, attempts.require(context, id, csrf), response);
  }
}
