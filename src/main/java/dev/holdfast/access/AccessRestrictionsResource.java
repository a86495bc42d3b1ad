package dev.holdfast.access;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Restriction;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
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

/** From where, when, what and how often a client may call. */
@Path("/api/clients/{id}/access-restrictions")
@RolesAllowed({"organizations", "support", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class AccessRestrictionsResource {

  private final ClientDesk desk;
  private final AccessChanges access;
  private final AccessRestrictions restrictions;
  private final String site;

  AccessRestrictionsResource(
      ClientDesk desk,
      AccessChanges access,
      AccessRestrictions restrictions,
      PlatformConfig platform) {
    this.desk = desk;
    this.access = access;
    this.restrictions = restrictions;
    this.site = platform.publicUrl().toString();
  }

  @GET
  @Operation(
      operationId = "listAccessRestrictions",
      summary = "List a client's access restrictions",
      description = "Oldest first; there are at most a hundred. None restricts nothing.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              schema = @Schema(implementation = RestrictionList.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\":[" + RestrictionList.ONE + "]}")))
  public Response list(@PathParam("id") String id) {
    desk.see(id);
    return Answers.ok(new RestrictionList(restrictions.of(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addAccessRestriction",
      summary = "Restrict a client",
      description = RestrictionList.RULES)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "NewAccessRestriction"),
              examples = @ExampleObject(name = "ip", value = RestrictionList.NEW)))
  @APIResponse(
      responseCode = "201",
      description = "Added.",
      headers =
          @Header(
              name = "Location",
              description = "The new restriction.",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              schema = @Schema(implementation = Restriction.class),
              examples = @ExampleObject(name = "ip", value = RestrictionList.ONE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response add(@PathParam("id") String id, byte[] body) {
    KnownClient client = desk.change(id);
    Faults faults = new Faults();
    Restriction restriction = restrictions.read(JsonBody.read(body), "", faults);
    faults.throwIfAny();
    access.restrict(desk.caller(), client, restriction);
    String address = site + "/api/clients/" + id + "/access-restrictions/" + restriction.id();
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(restriction)
        .build();
  }

  @DELETE
  @Path("{restrictionId}")
  @Operation(
      operationId = "removeAccessRestriction",
      summary = "Remove an access restriction",
      description = "From the client's next request on.")
  @APIResponse(responseCode = "204", description = "It restricts nothing any more.")
  public Response remove(
      @PathParam("id") String id, @PathParam("restrictionId") String restrictionId) {
    KnownClient client = desk.change(id);
    if (!access.lift(desk.caller(), client, restrictionId)) {
      throw new Problem(ProblemType.NOT_FOUND, "The client has no such restriction.");
    }
    return Response.noContent().build();
  }
}
