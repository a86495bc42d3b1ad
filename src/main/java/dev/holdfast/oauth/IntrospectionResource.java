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
import java.util.Locale;

@Path("/api/oauth/introspect")
@PermitAll
class IntrospectionResource {

  private static final String JWT = "application/" + SignedIntrospection.TYPE;

  private final ClientAuthentication authentication;
  private final Introspector introspector;
  private final SignedIntrospection signed;

  IntrospectionResource(
      ClientAuthentication authentication, Introspector introspector, SignedIntrospection signed) {
    this.signed = signed;
    this.authentication = authentication;
    this.introspector = introspector;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.APPLICATION_JSON, IntrospectionResource.JWT})
  public Response introspect(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @HeaderParam(HttpHeaders.ACCEPT) String accept,
      byte[] body) {
    Parameters form = Parameters.ofBody(contentType, body);
    var client = authentication.require(context, form);
    Introspection said = introspector.introspect(client, form.require("token"));
    // RFC 9701, section 4.
    boolean asJwt = accept != null && accept.toLowerCase(Locale.ROOT).contains(JWT);
    return Response.ok(asJwt ? signed.of(client, said) : said)
        .type(asJwt ? JWT : MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .build();
  }
}
