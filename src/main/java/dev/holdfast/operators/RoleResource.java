package dev.holdfast.operators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.actors.Actors;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.web.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person may do beside looking after her own. */
@Path("/api/users/{id}/role")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class RoleResource {

  private final AccountActs acts;
  private final UserAct act;
  private final Actors actors;

  RoleResource(AccountActs acts, UserAct act, Actors actors) {
    this.acts = acts;
    this.act = act;
    this.actors = actors;
  }

  @PUT
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putUserRole",
      summary = "Give a user a role",
      description =
          "From the next request on: tokens and keys that are above her role open nothing any more."
              + " She is told at every address. The last active admin stays one: 409.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RoleBody.class),
              examples = @ExampleObject(name = "support", value = RoleBody.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "Her role now.",
      content =
          @Content(
              schema = @Schema(implementation = RoleBody.class),
              examples = @ExampleObject(name = "support", value = RoleBody.EXAMPLE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response put(@PathParam("id") String id, byte[] body) {
    PersonId person = act.person(id);
    Role role = read(JsonBody.read(body));
    acts.give(actors.current(), person, role);
    return UserAct.ok(new RoleBody(AccountActs.word(role)));
  }

  private static Role read(JsonNode body) {
    if (!body.isObject() || body.size() != 1) {
      throw UserAct.wrong("", "It must be an object with a role, and nothing else.");
    }
    String given = body.path("role").asText("");
    return Arrays.stream(Role.values())
        .filter(role -> AccountActs.word(role).equals(given) && body.path("role").isTextual())
        .findFirst()
        .orElseThrow(() -> UserAct.wrong("/role", "It must be user, support or admin."));
  }
}
