package dev.holdfast.selfservice;

import dev.holdfast.credentials.TrustedDevices;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a person stops trusting devices; listed they are with her second factor. */
@Path("/me/security/second-factor/devices")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class DevicesResource {

  private static final String DONE = SecondFactorResource.PATH + "?done=revoked";

  private final TrustedDevices devices;
  private final Desk desk;

  DevicesResource(TrustedDevices devices, Desk desk) {
    this.devices = devices;
    this.desk = desk;
  }

  @POST
  @Path("{id}/revoke")
  @Operation(hidden = true)
  public Response revoke(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, SecondFactorResource.FORM, csrf);
    devices.revoke(who.person(), id, desk.device(context));
    return SeeOther.to(DONE);
  }

  @POST
  @Path("revoke")
  @Operation(hidden = true)
  public Response revokeAll(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, SecondFactorResource.FORM, csrf);
    devices.revokeAll(who.person(), desk.device(context));
    return SeeOther.to(DONE);
  }
}
