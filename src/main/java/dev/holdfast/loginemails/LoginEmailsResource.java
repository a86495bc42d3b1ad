package dev.holdfast.loginemails;

import dev.holdfast.emails.Added;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Removed;
import dev.holdfast.emails.ShownEmails;
import dev.holdfast.people.PersonId;
import dev.holdfast.users.EmailApi;
import dev.holdfast.users.UserApi;
import dev.holdfast.web.Fault;
import dev.holdfast.web.OfRecord;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses that a user signs in with, for products that keep users. */
@Path("/api/users/{id}/login-emails")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
class LoginEmailsResource {

  private final ShownEmails emails;
  private final EmailApi api;
  private final UserApi users;

  LoginEmailsResource(ShownEmails emails, EmailApi api, UserApi users) {
    this.emails = emails;
    this.users = users;
    this.api = api;
  }

  @GET
  @RolesAllowed("users.read")
  @Operation(
      operationId = "listLoginEmails",
      summary = "List a user's login e-mails",
      description = "Oldest first; there are at most ten.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              schema = @Schema(implementation = LoginEmailList.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\":[" + LoginEmailBody.ANSWER + "]}")))
  public Response list(@PathParam("id") String id) {
    return UserApi.ok(Response.ok(), new LoginEmailList(views(users.user(id)))).build();
  }

  @POST
  @RolesAllowed("users.write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addLoginEmail",
      summary = "Add a login e-mail",
      description =
          "A code and a link are mailed there, good for 15 minutes; verified, the user signs in with"
              + " it. If it is somebody else's the answer is the same: only a mail there says so.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LoginEmailBody.class),
              examples = @ExampleObject(name = "email", value = LoginEmailBody.EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "Added, and mailed to.",
      content =
          @Content(
              schema = @Schema(implementation = LoginEmailView.class),
              examples = @ExampleObject(name = "email", value = LoginEmailBody.ANSWER)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response add(@PathParam("id") String id, byte[] body) {
    PersonId user = users.changeable(id);
    EmailAddress address = EmailInput.address(body);
    api.requireMail(user, address);
    Added added = emails.add(users.access(), user, address, api.source());
    return switch (added.outcome()) {
      case MAIL_SENT ->
          UserApi.ok(Response.status(Response.Status.CREATED), view(user, address)).build();
      case VERIFIED_ALREADY -> throw conflict("This user has verified it already.");
      case TOO_MANY ->
          throw conflict("This user has " + LoginEmails.MOST + " already; remove one first.");
    };
  }

  @DELETE
  @RolesAllowed("users.write")
  @Operation(
      operationId = "removeLoginEmail",
      summary = "Remove a login e-mail",
      description =
          "Nobody signs in with it any more, and it is told so by mail. The last verified one"
              + " stays. If it was the primary one, the oldest other verified one is it now.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response remove(
      @PathParam("id") String id,
      @Parameter(
              required = true,
              description = "The address.",
              example = "ada@example.org",
              schema = @Schema(format = "email"))
          @QueryParam("email")
          String email) {
    PersonId user = users.changeable(id);
    EmailAddress address = EmailInput.parameter(email);
    UUID one = api.find(user, address).id();
    Removed removed = emails.remove(users.access(), user, one, api.source());
    if (removed == Removed.LAST) {
      throw conflict("It is the user's last verified one; verify another one first.");
    }
    if (removed == Removed.UNKNOWN) {
      throw EmailApi.unknown();
    }
    return Response.noContent().build();
  }

  /** What it has just sent itself. */
  private LoginEmailView view(PersonId user, EmailAddress address) {
    return LoginEmailView.of(api.find(user, address));
  }

  private List<LoginEmailView> views(PersonId user) {
    return emails.of(users.access(), user).stream().map(LoginEmailView::of).toList();
  }

  private static Problem conflict(String why) {
    return new Problem(ProblemType.CONFLICT, why, List.of(new Fault("/email", why)));
  }
}
