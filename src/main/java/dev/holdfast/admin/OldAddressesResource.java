package dev.holdfast.admin;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the operators' pages were before they were an app of their own: bookmarks still lead on.
 */
@Path("/{old:people|groups|invitations|security}{rest:(/[^/]+)?}")
@PermitAll
class OldAddressesResource {

  @GET
  @Operation(hidden = true)
  public Response moved(@Context RoutingContext context) {
    String address = context.request().uri();
    boolean log = context.normalizedPath().equals("/security");
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .header(
            "Location",
            log
                ? "/admin/security-log" + address.substring("/security".length())
                : "/admin" + address)
        .build();
  }
}
