package dev.holdfast.oauth;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.protocol.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/oauth/introspect")
@PermitAll
class IntrospectionResource {

  private final ClientAuthentication authentication;
  private final Introspector introspector;

  IntrospectionResource(ClientAuthentication authentication, Introspector introspector) {
    this.authentication = authentication;
    this.introspector = introspector;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response introspect(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    Parameters form = Parameters.ofBody(contentType, body);
    var client = authentication.require(context, form);
    return Response.ok(introspector.introspect(client, form.require("token")))
        .header("Cache-Control", "no-store")
        .build();
  }
}
