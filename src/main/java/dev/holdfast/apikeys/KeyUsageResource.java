package dev.holdfast.apikeys;

import dev.holdfast.actors.Actors;
import dev.holdfast.clients.Scopes;
import dev.holdfast.usage.UsageList;
import dev.holdfast.usage.UsageParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much a key of whoever calls is used. */
@Path("/api/users/api-keys/{keyId}/usage")
@RolesAllowed(Scopes.ACCOUNT)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
class KeyUsageResource {

  private final KeyUsage usage;
  private final Actors actors;

  KeyUsageResource(KeyUsage usage, Actors actors) {
    this.usage = usage;
    this.actors = actors;
  }

  @GET
  @Operation(
      operationId = "readMyApiKeyUsage",
      summary = "How much an API key is used",
      description = "By days (UTC); they are kept for 400. Other nodes are a second behind.")
  @APIResponse(
      responseCode = "200",
      description = "Every day of the span, the first one first.",
      content =
          @Content(
              schema = @Schema(implementation = UsageList.class),
              examples = @ExampleObject(name = "day", value = UsageList.EXAMPLE)))
  public Response usage(@PathParam("keyId") String keyId, @BeanParam UsageParameters asked) {
    return Response.ok(usage.days(KeyOwner.of(actors.person()), keyId, asked))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
