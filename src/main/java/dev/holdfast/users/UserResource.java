package dev.holdfast.users;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.OfRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
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

/** One user, for products that keep them, and for operators. */
@Path("/api/users/{id}")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
class UserResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Users users;
  private final UserReads reads;
  private final AccountChanges accounts;
  private final UserApi api;
  private final EmailApi emails;

  UserResource(
      Users users, UserReads reads, AccountChanges accounts, UserApi api, EmailApi emails) {
    this.users = users;
    this.reads = reads;
    this.accounts = accounts;
    this.api = api;
    this.emails = emails;
  }

  @GET
  @RolesAllowed({"users.read", "support", "admin"})
  @Operation(
      operationId = "getUser",
      summary = "Read one user",
      description = "Her account and profile; to operators the account alone, see the list.")
  @APIResponse(
      responseCode = "200",
      description = "The user.",
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.USER)))
  public Response one(@PathParam("id") String id) {
    return answer(UserApi.person(id));
  }

  @PATCH
  @RolesAllowed("users.write")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeUser",
      summary = "Change a user",
      description =
          "A JSON Merge Patch (RFC 7396): what is named changes, null removes, the rest stays."
              + " With active=false nobody signs in with this account and every session and token"
              + " ends at once, while the record stays; with active=true she can sign in again."
              + " Who is leaving of her own will stays so: only she comes back (409)."
              + " Operators are not changed here: 403.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(implementation = UserBody.class),
              examples = @ExampleObject(name = "patch", value = UserExamples.PATCH)))
  @APIResponse(
      responseCode = "200",
      description = "The user as she is now.",
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.USER)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response change(@PathParam("id") String id, byte[] body) {
    PersonId person = api.changeable(id);
    UserChange change = api.read(body);
    emails.requireMail(person, change);
    if (!users.change(api.access(), person, change)) {
      throw UserApi.notFound();
    }
    return answer(person);
  }

  @PUT
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putUser",
      summary = "Replace a user's account",
      description =
          "For admins: username, main login e-mail and whether she may sign in. A username that is"
              + " left out is taken away; an address only ever comes, and goes at /login-emails or"
              + " by herself; active is true unless"
              + " said, or she is leaving of her own will: only she comes back from that (409). The profile is her record's, and is not"
              + " changed here. She has it in her security log, and every address of hers is told.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountBody.class),
              examples = @ExampleObject(name = "account", value = UserExamples.ACCOUNT)))
  @APIResponse(
      responseCode = "200",
      description = "The account as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.SEEN)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response put(@PathParam("id") String id, byte[] body) {
    PersonId person = api.user(id);
    UserChange change = api.readAccount(body);
    emails.requireMail(person, change);
    if (!accounts.replace(api.actor(), api.access(), person, change)) {
      throw UserApi.notFound();
    }
    return answer(person);
  }

  @DELETE
  @RolesAllowed({"users.write", "admin"})
  @Operation(
      operationId = "deleteUser",
      summary = "Delete a user",
      description =
          "Everything that is held of her goes: account, record, permissions. An admin says whom"
              + " twice, with confirm.")
  @APIResponse(responseCode = "204", description = "Nothing is left.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response delete(@PathParam("id") String id, @BeanParam DeletionParameters asked) {
    asked.check();
    boolean gone =
        api.operates()
            ? accounts.erase(api.actor(), api.confirmed(id, asked.confirm))
            : users.erase(api.changeable(id));
    if (!gone) {
      throw UserApi.notFound();
    }
    return Response.noContent().build();
  }

  private Response answer(PersonId person) {
    User now = reads.find(api.access(), person).orElseThrow(UserApi::notFound);
    return UserApi.ok(Response.ok(), UserView.of(now)).build();
  }
}
