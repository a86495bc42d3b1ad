package dev.holdfast.access;

import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Guard;
import dev.holdfast.restrictions.Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Would this request pass? */
@Path("/api/clients/{id}/access-restrictions/test")
@RolesAllowed({"organizations", "support", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class RestrictionTestResource {

  private final ClientDesk desk;
  private final AccessRestrictions restrictions;
  private final Guard guard;
  private final Clock clock;

  RestrictionTestResource(
      ClientDesk desk, AccessRestrictions restrictions, Guard guard, Clock clock) {
    this.desk = desk;
    this.restrictions = restrictions;
    this.guard = guard;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "testAccessRestrictions",
      summary = "Would this request pass?",
      description = "Asks the restrictions as a request would be; nothing is counted or changed.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TestBody.class),
              examples = @ExampleObject(name = "read", value = TestBody.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "Whether, and which restriction decides.",
      content =
          @Content(
              schema = @Schema(implementation = TestView.class),
              examples = @ExampleObject(name = "refused", value = TestView.EXAMPLE)))
  public Response test(@PathParam("id") String id, byte[] body) {
    desk.see(id);
    Request request = TestInput.read(body, clock.instant());
    return Answers.ok(TestView.of(guard.test(restrictions.textOf(id), request)));
  }
}
