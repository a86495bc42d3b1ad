package dev.holdfast.developers;

import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.developers.DeveloperApi.Added;
import dev.holdfast.developers.DeveloperApi.Adding;
import dev.holdfast.developers.DeveloperApi.ShownOnce;
import dev.holdfast.web.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The secrets of a client: several at once, so that rotation has no gap. */
@Path("/api/clients/{id}/secrets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "developers")
class SecretsResource {

  private final DeveloperSecrets own;
  private final ClientSecrets secrets;
  private final DeveloperApi api;
  private final Clock clock;

  SecretsResource(DeveloperSecrets own, ClientSecrets secrets, DeveloperApi api, Clock clock) {
    this.own = own;
    this.secrets = secrets;
    this.api = api;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "listClientSecrets",
      summary = "List a client's secrets",
      description = "Oldest first; there are at most ten. What they are is not told.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              schema = @Schema(implementation = SecretView.All.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\":[" + ClientBodies.SECRET + "]}")))
  public Response list(@PathParam("id") String id) {
    return DeveloperApi.ok(
        new SecretView.All(own.of(api.caller(), id).stream().map(SecretView::of).toList()));
  }

  @POST
  @RolesAllowed({"organizations", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addClientSecret",
      summary = "Add a secret",
      description =
          "The others stay, until they are revoked or expire. It is shown in this answer, and never"
              + " again: sent again under the same Idempotency-Key, the answer is without it.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClientBodies.NewSecretBody.class),
              examples = @ExampleObject(name = "secret", value = "{\"name\":\"production\"}")))
  @APIResponse(
      responseCode = "201",
      description = "Added.",
      content =
          @Content(
              schema = @Schema(implementation = SecretView.class),
              examples = @ExampleObject(name = "secret", value = ClientBodies.SECRET)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response add(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    Caller caller = api.caller();
    own.requireMay(caller, id);
    NewSecret asked = NewSecret.read(JsonBody.read(body), clock.instant());
    String secret = Tokens.random();
    return api.once(
        caller,
        new Adding(headers, uri, body),
        () ->
            new Added(
                ClientResource.path(id) + "/secrets",
                SecretView.of(own.add(caller, id, asked, secret))),
        new ShownOnce("secret", secret, () -> secrets.matches(id, secret)));
  }

  @DELETE
  @Path("{secretId}")
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "revokeClientSecret",
      summary = "Revoke a secret",
      description =
          "It is refused from the next request on. If it was used within a day, the access tokens"
              + " that the client has by now end too: they may have been given for it.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public Response revoke(@PathParam("id") String id, @PathParam("secretId") String secretId) {
    own.revoke(api.caller(), id, secretId);
    return Response.noContent().build();
  }
}
