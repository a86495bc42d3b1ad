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

/** Setting up a second factor in the middle of a sign-in. */
@Path("/sign-in/step/{id}/set-up")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SetUpResource {

  private final OwnAttempts attempts;
  private final SetUpStep step;

  SetUpResource(OwnAttempts attempts, SetUpStep step) {
    this.attempts = attempts;
    this.step = step;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context, @PathParam("id") String id) {
    return step.page(context, attempts.require(context, id));
  }

  @POST
  @Operation(hidden = true)
  public Response begin(
      @Context RoutingContext context, @PathParam("id") String id, @FormParam("csrf") String csrf) {
    return step.begin(context, attempts.require(context, id, csrf));
  }

  @GET
  @Path("key.svg")
  @Produces("image/svg+xml")
  @Operation(hidden = true)
  public Response picture(@Context RoutingContext context, @PathParam("id") String id) {
    return step.picture(context, attempts.require(context, id));
  }

  @POST
  @Path("confirm")
  @Operation(hidden = true)
  public Response confirm(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("code") String code) {
    return step.confirm(context, attempts.require(context, id, csrf), code == null ? "" : code);
  }
}
