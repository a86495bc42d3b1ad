package dev.holdfast.registration;

import dev.holdfast.clientdocuments.AskedClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.web.ClientNetwork;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Where a client registers itself (RFC 7591, section 3). */
@Path(RegistrationResource.PATH)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class RegistrationResource {

  static final String PATH = "/api/oauth/register";

  private static final Limit FROM_NETWORK =
      Limit.of("client-registration", 100, Duration.ofHours(1));

  private final Registrations registrations;
  private final AskedClients asked;
  private final RegistrationAnswers answers;
  private final Limits limits;
  private final ClientNetwork network;

  RegistrationResource(
      Registrations registrations,
      AskedClients asked,
      RegistrationAnswers answers,
      Limits limits,
      ClientNetwork network) {
    this.registrations = registrations;
    this.asked = asked;
    this.answers = answers;
    this.limits = limits;
    this.network = network;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response register(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      byte[] body) {
    if (!registrations.on()) {
      throw new NotFoundException();
    }
    limits.require(FROM_NETWORK, network.of(context));
    String token = BearerHeader.token(authorization).orElse(null);
    registrations.requireToken(token);
    String clientId = "c-" + Tokens.random().substring(0, 22);
    Registration registration = asked.read(AskedClient.json(body), clientId);
    return answers.of(
        Response.Status.CREATED,
        registration.client(),
        registration.secret(),
        registrations.register(registration, token));
  }
}
