package dev.holdfast.apikeys;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.clients.Scopes;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of whoever calls. */
@Path("/api/users/api-keys")
@RolesAllowed(Scopes.ACCOUNT)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
class MyKeysResource {

  private final OwnKeys own;
  private final KeyUsage usage;
  private final KeyInput input;
  private final Actors actors;
  private final String address;

  MyKeysResource(
      OwnKeys own, KeyUsage usage, KeyInput input, Actors actors, PlatformConfig platform) {
    this.own = own;
    this.usage = usage;
    this.input = input;
    this.actors = actors;
    this.address = platform.publicUrl() + "/api/users/api-keys/";
  }

  @GET
  @Operation(
      operationId = "listMyApiKeys",
      summary = "List your API keys",
      description = "Newest first; there are at most fifty.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              schema = @Schema(implementation = KeyList.class),
              examples =
                  @ExampleObject(name = "one", value = "{\"items\":[" + KeyView.EXAMPLE + "]}")))
  public Response list() {
    return answer(Response.ok(), KeyList.of(own.of(actors.person())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "makeMyApiKey",
      summary = "Make an API key",
      description =
          "It acts as you, within its scopes: facts, activities and training read your own record,"
              + " account looks after your account. None can be given but by a token that has it,"
              + " and a key makes no keys: it would outlive its own end and restrictions. The answer"
              + " shows the key, once.")
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
      headers =
          @Header(
              name = "Location",
              description = "The new key.",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              schema = @Schema(implementation = KeyView.class),
              examples = @ExampleObject(name = "key", value = KeyView.MADE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response make(byte[] body) {
    PersonId person = actors.person();
    requireToken();
    MadeKey made = own.make(person, input.read(body, KeyScopes.ofPerson(actors.roles())), source());
    return answer(
        Response.status(Response.Status.CREATED)
            .header(HttpHeaders.LOCATION, address + made.key().id()),
        KeyView.of(made));
  }

  @DELETE
  @Path("{keyId}")
  @Operation(
      operationId = "revokeMyApiKey",
      summary = "Revoke an API key",
      description = "Its next request is refused.")
  @APIResponse(responseCode = "204", description = "It is revoked.")
  public Response revoke(@PathParam("keyId") String keyId) {
    if (!own.revoke(actors.person(), keyId, source())) {
      throw new Problem(ProblemType.NOT_FOUND, "You have no such key, or not any more.");
    }
    return Response.noContent().build();
  }

  @GET
  @Path("{keyId}/usage")
  @Operation(
      operationId = "readMyApiKeyUsage",
      summary = "How much an API key is used",
      description = "By days (UTC); they are kept for 400. Other nodes are a second behind.")
  @APIResponse(responseCode = "200", ref = "UsageByDay")
  public Response usage(@PathParam("keyId") String keyId, @BeanParam UsageParameters asked) {
    return answer(Response.ok(), usage.days(KeyOwner.of(actors.person()), keyId, asked));
  }

  private void requireToken() {
    if (actors.current().keyId() != null) {
      throw new Problem(
          ProblemType.FORBIDDEN, "A key makes no keys: send a token, or use the page.");
    }
  }

  private Source source() {
    Actor actor = actors.current();
    String by = actor.keyId() == null ? "app " + actor.clientId() : "API key " + actor.keyId();
    return new Source(actor.network(), by);
  }

  private static Response answer(Response.ResponseBuilder answer, Object view) {
    return answer.entity(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
