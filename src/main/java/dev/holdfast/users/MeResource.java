package dev.holdfast.users;

import dev.holdfast.actors.Actor;
import dev.holdfast.emails.Source;
import dev.holdfast.leaving.Leaving;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.Times;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** A person's own account, by a token or an API key of hers. */
@Path("/api/users/me")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("account")
@Tag(name = "account")
class MeResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final UserApi api;
  private final UserReads reads;
  private final OwnProfiles profiles;
  private final EmailApi emails;
  private final Leaving leaving;

  MeResource(UserApi api, UserReads reads, OwnProfiles profiles, EmailApi emails, Leaving leaving) {
    this.api = api;
    this.reads = reads;
    this.profiles = profiles;
    this.emails = emails;
    this.leaving = leaving;
  }

  @GET
  @Operation(
      operationId = "getMyAccount",
      summary = "Read your own account",
      description = "Account and profile of the person whose token or API key this is.")
  @APIResponse(
      responseCode = "200",
      description = "She herself.",
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.USER)))
  public Response me() {
    return answer(api.person());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putMyAccount",
      summary = "Replace your own profile",
      description =
          "What is not named is removed, but no address: it goes at /me/security/emails. Each value"
              + " is stored as the assertion of whoever sends it: of the app, or with a key of"
              + " yours, your own. What you hide is not there for an app.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnBody.class),
              examples = @ExampleObject(name = "profile", value = UserExamples.PROFILE)))
  @APIResponse(
      responseCode = "200",
      description = "As it is now.",
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.USER)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response put(byte[] body) {
    return change(api.readOwn(body, true));
  }

  @PATCH
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "patchMyAccount",
      summary = "Change your own profile",
      description =
          "A JSON Merge Patch (RFC 7396): what is named changes, null removes, the rest stays.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(implementation = OwnBody.class),
              examples = @ExampleObject(name = "patch", value = UserExamples.PATCH)))
  @APIResponse(
      responseCode = "200",
      description = "As it is now.",
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.USER)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response patch(byte[] body) {
    return change(api.readOwn(body, false));
  }

  @DELETE
  @Operation(
      operationId = "deactivateMyAccount",
      summary = "Deactivate your own account",
      description =
          "Every session, token and API key of yours ends at once, this one too, and no app reads"
              + " anything of you. For a time you can come back by signing in; after it, account and"
              + " record are erased. A mail says so now, and another one a few days before.")
  @APIResponse(
      responseCode = "200",
      description = "It is deactivated.",
      content =
          @Content(
              schema = @Schema(implementation = LeavingView.class),
              examples = @ExampleObject(name = "leaving", value = LeavingView.EXAMPLE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response leave() {
    return leaving
        .leave(api.person(), source())
        .map(until -> UserApi.ok(Response.ok(), new LeavingView("leaving", Times.write(until))))
        .orElseThrow(UserApi::notFound)
        .build();
  }

  private Response change(UserChange change) {
    PersonId person = api.person();
    emails.requireMail(person, change);
    if (!profiles.change(api.own(), person, change, source())) {
      throw UserApi.notFound();
    }
    return answer(person);
  }

  private Response answer(PersonId person) {
    User now = reads.find(api.own(), person).orElseThrow(UserApi::notFound);
    return UserApi.ok(Response.ok(), UserView.of(now)).build();
  }

  private Source source() {
    Actor actor = api.actor();
    String by = actor.keyId() == null ? "app " + actor.clientId() : "API key";
    return new Source(actor.network(), by);
  }
}
