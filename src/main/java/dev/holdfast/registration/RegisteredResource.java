package dev.holdfast.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clientdocuments.AskedClient;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.registration.Registrations.Made;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Where a client that registered itself looks after that (RFC 7592). A client that is not there and
 * a token that is another one's are answered alike.
 */
@Path(RegistrationResource.PATH + "/{client_id}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class RegisteredResource {

  /** RFC 7592, section 2.2. */
  private static final List<String> NOT_SENT =
      List.of(
          "registration_access_token",
          "registration_client_uri",
          "client_secret_expires_at",
          "client_id_issued_at");

  private final Registrations registrations;
  private final AskedClients asked;
  private final RegistrationAnswers answers;
  private final Clients clients;
  private final ClientSecrets secrets;

  RegisteredResource(
      Registrations registrations,
      AskedClients asked,
      RegistrationAnswers answers,
      Clients clients,
      ClientSecrets secrets) {
    this.secrets = secrets;
    this.registrations = registrations;
    this.asked = asked;
    this.answers = answers;
    this.clients = clients;
  }

  @GET
  public Response read(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("client_id") String clientId) {
    Made made = require(authorization, clientId);
    return answers.of(Response.Status.OK, standing(clientId), null, made);
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  public Response update(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("client_id") String clientId,
      byte[] body) {
    Made made = require(authorization, clientId);
    standing(clientId);
    ObjectNode json = AskedClient.json(body);
    checkUpdate(json, clientId);
    Registration registration = asked.read(json, clientId);
    if (!registrations.update(registration)) {
      throw refused();
    }
    return answers.of(Response.Status.OK, registration.client(), registration.secret(), made);
  }

  @DELETE
  public Response delete(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("client_id") String clientId) {
    require(authorization, clientId);
    registrations.end(clientId);
    return Response.noContent().header("Cache-Control", "no-store").build();
  }

  private Made require(String authorization, String clientId) {
    String token = BearerHeader.token(authorization).orElseThrow(UnauthorizedException::new);
    return registrations.find(clientId, token).orElseThrow(RegisteredResource::refused);
  }

  /** One that an operator has stopped cannot start itself again. */
  private RegisteredClient standing(String clientId) {
    return clients
        .find(clientId)
        .filter(RegisteredClient::enabled)
        .orElseThrow(RegisteredResource::refused);
  }

  private void checkUpdate(ObjectNode json, String clientId) {
    NOT_SENT.stream()
        .filter(json::has)
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(name + " must not be sent back (RFC 7592, section 2.2).");
            });
    if (!clientId.equals(json.path("client_id").asText())) {
      throw wrong("client_id must be that of the client.");
    }
    String secret = json.path("client_secret").asText("");
    if (!secret.isEmpty() && !secrets.matches(clientId, secret)) {
      throw wrong("client_secret must be the one that you have, or be left out.");
    }
  }

  private static OAuthException wrong(String why) {
    return new OAuthException(OAuthError.INVALID_CLIENT_METADATA, why);
  }

  private static AuthenticationFailedException refused() {
    return new AuthenticationFailedException("the registration access token is not this client's");
  }
}
