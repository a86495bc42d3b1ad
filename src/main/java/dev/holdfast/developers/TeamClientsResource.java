package dev.holdfast.developers;

import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.developers.DeveloperApi.Added;
import dev.holdfast.developers.DeveloperApi.Adding;
import dev.holdfast.developers.DeveloperApi.ShownOnce;
import dev.holdfast.web.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clients of an organization. */
@Path("/api/organizations/{id}/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "developers")
class TeamClientsResource {

  private final OrganizationClients own;
  private final ClientAccess access;
  private final Clients clients;
  private final ClientSecrets secrets;
  private final DeveloperApi api;

  TeamClientsResource(
      OrganizationClients own,
      ClientAccess access,
      Clients clients,
      ClientSecrets secrets,
      DeveloperApi api) {
    this.own = own;
    this.access = access;
    this.clients = clients;
    this.secrets = secrets;
    this.api = api;
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "listOrganizationClients",
      summary = "List an organization's clients",
      description = "For its members, in the order of the ids.")
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
  public Response list(@PathParam("id") UUID id, @BeanParam ClientParameters asked) {
    asked.check();
    access.seen(api.caller(), id);
    List<KnownClient> found = clients.list(asked.question(id), asked.most() + 1);
    return asked.answer(api.site(), found, ClientParameters::place, ClientViews::list);
  }

  @POST
  @RolesAllowed({"organizations", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addOrganizationClient",
      summary = "Register a client",
      description =
          "For owners and developers. It asks members of the organization only, until an operator"
              + " has looked at it. A secret is shown in this answer, and never again. What only"
              + " operators give (scopes across all people, client_credentials) is not asked for"
              + " here.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "NewClient"),
              examples = @ExampleObject(name = "client", value = ClientBodies.NEW)))
  @APIResponse(
      responseCode = "201",
      description = "Registered; Location says where.",
      headers =
          @Header(
              name = "Location",
              description = "The new client.",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              schema = @Schema(implementation = ClientBodies.ClientBody.class),
              examples = @ExampleObject(name = "client", value = ClientBodies.CLIENT)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response add(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    return add(api.caller(), id, new Adding(headers, uri, body));
  }

  private Response add(Caller caller, UUID id, Adding request) {
    Registration asked = own.described(caller, id, JsonBody.read(request.body()));
    String clientId = asked.client().clientId();
    String secret = asked.secret();
    return api.once(
        caller,
        request,
        () ->
            new Added(
                ClientResource.path(clientId), ClientViews.of(own.register(caller, id, asked))),
        secret == null
            ? null
            : new ShownOnce("client_secret", secret, () -> secrets.matches(clientId, secret)));
  }
}
