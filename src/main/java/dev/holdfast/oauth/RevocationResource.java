package dev.holdfast.oauth;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.protocol.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/oauth/revoke")
@PermitAll
class RevocationResource {

  private final ClientAuthentication authentication;
  private final Revocation revocation;

  RevocationResource(ClientAuthentication authentication, Revocation revocation) {
    this.authentication = authentication;
    this.revocation = revocation;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @APIResponse(responseCode = "200", description = "It is of no use any more.")
  public Response revoke(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    Parameters form = Parameters.ofBody(contentType, body);
    revocation.revoke(authentication.require(context, form), form.require("token"));
    return Response.ok().header("Cache-Control", "no-store").build();
  }
}
