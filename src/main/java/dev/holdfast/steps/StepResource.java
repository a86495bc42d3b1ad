package dev.holdfast.steps;

import dev.holdfast.limits.SameTime;
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

/** The steps of a sign-in, and what each of them takes. */
@Path("/sign-in/step/{id}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StepResource {

  private final OwnAttempts attempts;
  private final StepPages pages;
  private final PasswordStep password;
  private final CodeStep codes;

  StepResource(OwnAttempts attempts, StepPages pages, PasswordStep password, CodeStep codes) {
    this.attempts = attempts;
    this.pages = pages;
    this.password = password;
    this.codes = codes;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context, @PathParam("id") String id) {
    return pages.show(context, attempts.require(context, id));
  }

  @POST
  @SameTime
  @Path("password")
  @Operation(hidden = true)
  public Response password(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("password") String typed) {
    return password.answer(
        context, attempts.require(context, id, csrf), typed == null ? "" : typed);
  }

  /**
   * The code of an authenticator app.
   *
   * @param trust anything: this browser is not asked for a code again
   */
  @POST
  @Path("totp")
  @Operation(hidden = true)
  public Response totp(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("code") String code,
      @FormParam("trust") String trust) {
    return codes.totp(context, attempts.require(context, id, csrf), code, trust != null);
  }

  @POST
  @Path("recovery-code")
  @Operation(hidden = true)
  public Response recoveryCode(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("code") String code) {
    return codes.recoveryCode(context, attempts.require(context, id, csrf), code);
  }
}
