package dev.holdfast.device;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.Endpoint;
import dev.holdfast.requests.RequestSteps;
import dev.holdfast.requests.SentParameters;
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
import java.nio.charset.StandardCharsets;

/** The device authorization endpoint (RFC 8628, section 3.1). */
@Path("/api/oauth/device_authorization")
@PermitAll
class DeviceAuthorizationResource {

  private final ClientAuthentication authentication;
  private final RequestSteps steps;
  private final Beginnings beginnings;

  DeviceAuthorizationResource(
      ClientAuthentication authentication, RequestSteps steps, Beginnings beginnings) {
    this.authentication = authentication;
    this.steps = steps;
    this.beginnings = beginnings;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response begin(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    Parameters form = Parameters.ofBody(contentType, body);
    RegisteredClient client = authentication.require(context, form);
    String raw = new String(body, StandardCharsets.UTF_8);
    AuthorizeRequest request = steps.ofClient(Endpoint.DEVICE, client, SentParameters.read(raw));
    return Response.ok(beginnings.begin(context, request))
        .header("Cache-Control", "no-store")
        .build();
  }
}
