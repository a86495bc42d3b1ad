package dev.holdfast.operators;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person has set up to sign in with. */
@Path("/api/users/{id}/factors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class UserFactorsResource {

  private final SetUp setUp;
  private final FactorResets resets;
  private final UserAct act;
  private final Actors actors;

  UserFactorsResource(SetUp setUp, FactorResets resets, UserAct act, Actors actors) {
    this.setUp = setUp;
    this.resets = resets;
    this.act = act;
    this.actors = actors;
  }

  /** What there is; never more than that it is there. */
  @RegisterForReflection
  @Schema(
      name = "UserFactors",
      requiredProperties = {"password", "passkeys", "secondFactor", "secondFactorRequired"})
  record FactorsView(
      boolean password,
      @Schema(minimum = "0", description = "How many.") int passkeys,
      @Schema(description = "Whether she has an authenticator app.") boolean secondFactor,
      @Schema(description = "Whether a group of hers asks for two factors.")
          boolean secondFactorRequired) {

    static final String EXAMPLE =
        """
        {"password":true,"passkeys":2,"secondFactor":true,"secondFactorRequired":false}""";
  }

  @GET
  @RolesAllowed({"support", "admin"})
  @Operation(
      operationId = "getUserFactors",
      summary = "See what a user signs in with",
      description = "Whether she has it, and nothing of it. A link can always be mailed to her.")
  @APIResponse(
      responseCode = "200",
      description = "What she has set up.",
      content =
          @Content(
              schema = @Schema(implementation = FactorsView.class),
              examples = @ExampleObject(name = "all", value = FactorsView.EXAMPLE)))
  public Response get(@PathParam("id") String id) {
    return UserAct.ok(setUp.of(act.person(id)));
  }

  @DELETE
  @Path("{factor}")
  @RolesAllowed("admin")
  @Operation(
      operationId = "deleteUserFactor",
      summary = "Reset what a user signs in with",
      description =
          "She is told at every verified address, and sees it in her security log; then she sets it"
              + " up anew. If it is her only way to sign in, it stays: 409.")
  @APIResponse(responseCode = "204", description = "She has it no more.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response reset(
      @PathParam("id") String id,
      @PathParam("factor")
          @Parameter(
              description = "What to take away.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"password", "passkeys", "second-factor"}))
          String factor) {
    PersonId person = act.person(id);
    boolean done =
        ResetFactor.of(factor)
            .filter(known -> resets.reset(actors.current(), person, known))
            .isPresent();
    return UserAct.done(done);
  }
}
