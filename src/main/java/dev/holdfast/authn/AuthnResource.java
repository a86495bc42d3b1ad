package dev.holdfast.authn;

import dev.holdfast.limits.SameTime;
import dev.holdfast.sessions.Factor;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sign-in as JSON, for products that put their own screens in front. */
@Path("/api/authn/{type}")
@RolesAllowed("authn")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "authn")
@APIResponse(responseCode = "422", ref = "NotProven")
@APIResponse(responseCode = "429", ref = "TooManyRequests")
class AuthnResource {

  private final AuthnSteps steps;
  private final SecurityIdentity identity;

  AuthnResource(AuthnSteps steps, SecurityIdentity identity) {
    this.steps = steps;
    this.identity = identity;
  }

  @POST
  @SameTime
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "authenticate",
      summary = "Take one step of a sign-in",
      description = AuthnExamples.DESCRIPTION)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "AuthenticationStep"),
              examples = {
                @ExampleObject(name = "password", value = AuthnExamples.PASSWORD),
                @ExampleObject(name = "code", value = AuthnExamples.CODE)
              }))
  @APIResponse(
      responseCode = "200",
      description = "She is signed in, or one more step is needed.",
      content =
          @Content(
              schema = @Schema(implementation = AuthnAnswer.class),
              examples = {
                @ExampleObject(name = "session", value = AuthnExamples.SESSION),
                @ExampleObject(name = "next", value = AuthnExamples.NEXT)
              }))
  public Response step(
      @PathParam("type")
          @Parameter(
              description = "What is shown in this step.",
              schema =
                  @Schema(
                      enumeration = {"password", "magic-link", "passkey", "totp", "recovery-code"}))
          String type,
      byte[] body) {
    AuthnAnswer answer = steps.take(factor(type), AuthnInput.read(JsonBody.read(body), client()));
    return Response.ok(answer).header("Cache-Control", "no-store").build();
  }

  private static Factor factor(String type) {
    return Factor.parse(type)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no such way to sign in."));
  }

  private String client() {
    return ((JsonWebToken) identity.getPrincipal()).getClaim("client_id");
  }
}
