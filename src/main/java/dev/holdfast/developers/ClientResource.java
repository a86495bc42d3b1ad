package dev.holdfast.developers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.web.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One client, for those who look after it. */
@Path("/api/clients/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "developers")
class ClientResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final OrganizationClients own;
  private final ClientAccess access;
  private final ClientStops stops;
  private final ClientChanges changes;
  private final DeveloperApi api;

  ClientResource(
      OrganizationClients own,
      ClientStops stops,
      ClientAccess access,
      ClientChanges changes,
      DeveloperApi api) {
    this.own = own;
    this.access = access;
    this.stops = stops;
    this.changes = changes;
    this.api = api;
  }

  static String path(String clientId) {
    return "/api/clients/" + clientId;
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "getClient",
      summary = "Read a client",
      description = "For members of its organization, and operators.")
  @APIResponse(
      responseCode = "200",
      description = "The client.",
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.ClientBody.class),
              examples = @ExampleObject(name = "client", value = ClientBodies.CLIENT)))
  public Response one(@PathParam("id") String id) {
    return DeveloperApi.ok(ClientViews.of(access.seen(api.caller(), id)));
  }

  @PATCH
  @RolesAllowed({"organizations", "admin"})
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeClient",
      summary = "Change a client",
      description =
          "A JSON Merge Patch (RFC 7396): what is named changes, null removes, the rest stays. Of a"
              + " client that an operator has reviewed, what people are shown waits for another"
              + " review if it widens, and is in review.proposal until then; all else changes at"
              + " once. Another name, purpose or scope asks people for consent again.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(ref = "ClientMetadataPatch"),
              examples = @ExampleObject(name = "patch", value = ClientBodies.PATCH)))
  @APIResponse(
      responseCode = "200",
      description = "The client as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.ClientBody.class),
              examples = @ExampleObject(name = "client", value = ClientBodies.CLIENT)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response change(@PathParam("id") String id, byte[] body) {
    Caller caller = api.caller();
    KnownClient known = access.changed(caller, id);
    Registration asked = own.patched(caller, known, JsonBody.read(body));
    ObjectNode view = ClientViews.of(own.change(caller, known, asked));
    if (asked.secret() != null) {
      view.put("client_secret", asked.secret());
    }
    return DeveloperApi.ok(view);
  }

  @DELETE
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "deleteClient",
      summary = "Delete a client",
      description =
          "Everything that it may do ends at its next request. People who once allowed it something"
              + " keep it in their list of past apps.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public Response delete(@PathParam("id") String id) {
    stops.delete(api.caller(), id);
    return Response.noContent().build();
  }

  @POST
  @Path("disable")
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "disableClient",
      summary = "Disable a client",
      description =
          "Everything that it may do ends at its next request. One that an operator has disabled"
              + " only an operator enables again.")
  @APIResponse(
      responseCode = "200",
      description = "The client as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.ClientBody.class),
              examples = @ExampleObject(name = "client", value = ClientBodies.CLIENT)))
  public Response disable(@PathParam("id") String id) {
    return DeveloperApi.ok(ClientViews.of(stops.disable(api.caller(), id)));
  }

  @POST
  @Path("enable")
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "enableClient",
      summary = "Enable a client",
      description = "It may act again; what has ended when it was disabled stays ended.")
  @APIResponse(
      responseCode = "200",
      description = "The client as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.ClientBody.class),
              examples = @ExampleObject(name = "client", value = ClientBodies.CLIENT)))
  public Response enable(@PathParam("id") String id) {
    return DeveloperApi.ok(ClientViews.of(stops.enable(api.caller(), id)));
  }

  @GET
  @Path("versions")
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "listClientVersions",
      summary = "List what people were shown",
      description =
          "Each change of what people are shown (name, site, logo, purpose, scopes, policy and terms),"
              + " newest first; the last hundred.")
  @APIResponse(
      responseCode = "200",
      description = "The changes.",
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.VersionListBody.class),
              examples = @ExampleObject(name = "none", value = "{\"items\":[]}")))
  public Response versions(@PathParam("id") String id) {
    KnownClient known = access.seen(api.caller(), id);
    return DeveloperApi.ok(ClientViews.versions(changes.of(known.client().clientId())));
  }
}
