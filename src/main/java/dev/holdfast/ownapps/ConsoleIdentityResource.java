package dev.holdfast.ownapps;

import dev.holdfast.web.OwnApp;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in to and out of the console, through the endpoints that every client uses. */
@Path("/console/identity")
@PermitAll
class ConsoleIdentityResource {

  private static final OwnApp APP = OwnApp.CONSOLE;

  private final AppSignIns signIns;
  private final AppSignOuts signOuts;

  ConsoleIdentityResource(AppSignIns signIns, AppSignOuts signOuts) {
    this.signIns = signIns;
    this.signOuts = signOuts;
  }

  /**
   * @param back the page that she wanted
   * @param how {@code fresh} if she has to have signed in just now, {@code other} to be somebody
   *     else
   */
  @GET
  @Path("sign-in")
  @Operation(hidden = true)
  public Response begin(
      @Context RoutingContext context,
      @QueryParam("return") String back,
      @QueryParam("how") String how) {
    return SeeOther.to(signIns.begin(context, APP, back, how));
  }

  @GET
  @Path("callback")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response callback(@Context RoutingContext context, @BeanParam AppAnswer answer) {
    return signIns.end(context, APP, answer);
  }

  /** Who is signed out already may sign out once more. */
  @POST
  @Path("sign-out")
  @Operation(hidden = true)
  public Response signOut(@Context RoutingContext context, @FormParam("csrf") String csrf) {
    return SeeOther.to(signOuts.begin(context, APP, csrf));
  }

  /** Where the provider sends her back to (RP-Initiated Logout 1.0, section 3). */
  @GET
  @Path("signed-out")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response signedOut(@Context RoutingContext context, @QueryParam("state") String state) {
    return signOuts.ended(context, APP, state);
  }

  /** OpenID Connect Back-Channel Logout 1.0, section 2.5. */
  @POST
  @Path("backchannel-logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response backchannel(@FormParam("logout_token") String token) {
    return signOuts.answer(APP, token);
  }
}
