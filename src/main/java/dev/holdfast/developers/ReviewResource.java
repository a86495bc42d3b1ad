package dev.holdfast.developers;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.web.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All clients, for operators, who look at what people will be shown. */
@Path("/api/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class ReviewResource {

  private final Clients clients;
  private final Reviews reviews;
  private final DeveloperApi api;

  ReviewResource(Clients clients, Reviews reviews, DeveloperApi api) {
    this.clients = clients;
    this.reviews = reviews;
    this.api = api;
  }

  @GET
  @RolesAllowed({"support", "admin"})
  @Operation(
      operationId = "listClients",
      summary = "List all clients",
      description = "In the order of the ids; those that wait for a review, by how long.")
  @APIResponse(
      responseCode = "200",
      description = "A page of clients.",
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.ClientListBody.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "{\"items\":[" + ClientBodies.CLIENT + "]}")))
  public Response list(@BeanParam ClientParameters asked) {
    asked.check();
    List<KnownClient> found = clients.list(asked.question(null), asked.most() + 1);
    return asked.answer(api.site(), found, ClientParameters::place, ClientViews::list);
  }

  @POST
  @Path("{id}/review")
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reviewClient",
      summary = "Review a client",
      description =
          "Approved, it may ask everybody, and what waits of it is shown; rejected, it stays as it"
              + " was, and its developers are told why. Owners and developers of its organization"
              + " get a mail.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "ReviewDecision"),
              examples =
                  @ExampleObject(
                      name = "reject",
                      value = "{\"decision\":\"reject\",\"reason\":\"Say what you do with it.\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The client as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.ClientBody.class),
              examples = @ExampleObject(name = "client", value = ClientBodies.CLIENT)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response review(@PathParam("id") String id, byte[] body) {
    Caller caller = api.caller();
    Decision decision = Decision.read(JsonBody.read(body));
    return DeveloperApi.ok(ClientViews.of(reviews.decide(caller, id, decision)));
  }
}
