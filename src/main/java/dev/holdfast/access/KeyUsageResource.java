package dev.holdfast.access;

import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.apikeys.KeyUsage;
import dev.holdfast.usage.UsageList;
import dev.holdfast.usage.UsageParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much a key of a client is used. */
@Path("/api/clients/{id}/api-keys/{keyId}/usage")
@RolesAllowed({"organizations", "support", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
class KeyUsageResource {

  private final ClientDesk desk;
  private final KeyUsage usage;

  KeyUsageResource(ClientDesk desk, KeyUsage usage) {
    this.desk = desk;
    this.usage = usage;
  }

  @GET
  @Operation(
      operationId = "readClientApiKeyUsage",
      summary = "How much an API key of a client is used",
      description = "By days (UTC); they are kept for 400. Other nodes are a second behind.")
  @APIResponse(
      responseCode = "200",
      description = "Every day of the span, the first one first.",
      content =
          @Content(
              schema = @Schema(implementation = UsageList.class),
              examples = @ExampleObject(name = "day", value = UsageList.EXAMPLE)))
  public Response usage(
      @PathParam("id") String id,
      @PathParam("keyId") String keyId,
      @BeanParam UsageParameters asked) {
    desk.see(id);
    return Answers.ok(usage.days(KeyOwner.of(id), keyId, asked));
  }
}
