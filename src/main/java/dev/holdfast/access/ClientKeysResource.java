package dev.holdfast.access;

import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyInput;
import dev.holdfast.apikeys.KeyList;
import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.apikeys.KeyScopes;
import dev.holdfast.apikeys.KeyUsage;
import dev.holdfast.apikeys.KeyView;
import dev.holdfast.apikeys.MadeKey;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.usage.UsageParameters;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of a client. */
@Path("/api/clients/{id}/api-keys")
@RolesAllowed({"organizations", "support", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
class ClientKeysResource {

  private final ClientDesk desk;
  private final AccessChanges access;
  private final ApiKeys keys;
  private final KeyUsage usage;
  private final KeyInput input;

  ClientKeysResource(
      ClientDesk desk, AccessChanges access, ApiKeys keys, KeyUsage usage, KeyInput input) {
    this.desk = desk;
    this.access = access;
    this.keys = keys;
    this.input = input;
    this.usage = usage;
  }

  @GET
  @Operation(
      operationId = "listClientApiKeys",
      summary = "List a client's API keys",
      description = "Newest first; there are at most fifty.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              schema = @Schema(implementation = KeyList.class),
              examples =
                  @ExampleObject(name = "one", value = "{\"items\":[" + KeyView.EXAMPLE + "]}")))
  public Response list(@PathParam("id") String id) {
    desk.see(id);
    return Answers.ok(KeyList.of(keys.of(KeyOwner.of(id))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "makeClientApiKey",
      summary = "Make an API key of a client",
      description =
          "It acts as a token that the client gets by client credentials, within scopes that the"
              + " client is registered for. The answer shows the key, once.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "NewApiKey"),
              examples = @ExampleObject(name = "key", value = KeyView.NEW)))
  @APIResponse(
      responseCode = "201",
      description = "Made.",
      content =
          @Content(
              schema = @Schema(implementation = KeyView.class),
              examples = @ExampleObject(name = "key", value = KeyView.MADE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response make(@PathParam("id") String id, byte[] body) {
    KnownClient client = desk.change(id);
    MadeKey made =
        access.makeKey(desk.caller(), client, input.read(body, KeyScopes.of(client.client())));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(KeyView.of(made))
        .build();
  }

  @DELETE
  @Path("{keyId}")
  @Operation(
      operationId = "revokeClientApiKey",
      summary = "Revoke an API key of a client",
      description = "Its next request is refused.")
  @APIResponse(responseCode = "204", description = "It is revoked.")
  public Response revoke(@PathParam("id") String id, @PathParam("keyId") String keyId) {
    KnownClient client = desk.change(id);
    if (!access.revokeKey(desk.caller(), client, keyId)) {
      throw new Problem(ProblemType.NOT_FOUND, "The client has no such key, or not any more.");
    }
    return Response.noContent().build();
  }

  @GET
  @Path("{keyId}/usage")
  @Operation(
      operationId = "readClientApiKeyUsage",
      summary = "How much an API key of a client is used",
      description = "By days (UTC); they are kept for 400. Other nodes are a second behind.")
  @APIResponse(responseCode = "200", ref = "UsageByDay")
  public Response usage(
      @PathParam("id") String id,
      @PathParam("keyId") String keyId,
      @BeanParam UsageParameters asked) {
    desk.see(id);
    return Answers.ok(usage.days(KeyOwner.of(id), keyId, asked));
  }
}
