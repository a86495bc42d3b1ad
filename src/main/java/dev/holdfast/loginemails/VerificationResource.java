package dev.holdfast.loginemails;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.ShownEmails;
import dev.holdfast.people.PersonId;
import dev.holdfast.users.EmailApi;
import dev.holdfast.users.UserApi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** How a user shows that she reads an address, in a product's own screens. */
@Path("/api/emails")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "users")
class VerificationResource {

  private static final String EXAMPLE =
      """
      {"userId":"lusab-babad-gutih-tugad","email":"ada@example.org","code":"482913"}""";

  private final LoginEmails emails;
  private final ShownEmails shown;
  private final EmailApi api;
  private final UserApi users;

  VerificationResource(LoginEmails emails, ShownEmails shown, EmailApi api, UserApi users) {
    this.shown = shown;
    this.emails = emails;
    this.users = users;
    this.api = api;
  }

  @POST
  @Path("verify")
  @RolesAllowed("users.write")
  @Operation(
      operationId = "verifyEmail",
      summary = "Verify a login e-mail",
      description =
          "By the mailed code, or by the token of the mailed link. Each works once, for 15 minutes;"
              + " after five wrong codes another mail is needed.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "EmailVerification"),
              examples = @ExampleObject(name = "code", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "It is verified: the user signs in with it.",
      content =
          @Content(
              schema = @Schema(implementation = LoginEmailView.class),
              examples = @ExampleObject(name = "email", value = LoginEmailBody.ANSWER)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response verify(byte[] body) {
    EmailInput input = EmailInput.verification(body);
    LoginEmail email = input.token() == null ? byCode(input) : byLink(input.token());
    LoginEmail now = emails.find(email.person(), email.id()).orElseThrow(EmailApi::unknown);
    return UserApi.ok(Response.ok(), LoginEmailView.of(now)).build();
  }

  private LoginEmail byCode(EmailInput input) {
    PersonId user = users.changeable(input.user());
    LoginEmail email = api.find(user, input.email());
    api.requireGuess(user);
    EmailApi.require(shown.verifyByCode(users.access(), email, input.code(), api.source()));
    return email;
  }

  private LoginEmail byLink(String token) {
    LoginEmail email = emails.pending(token).orElseThrow(EmailApi::over);
    users.changeable(email.person());
    EmailApi.require(shown.verifyByLink(users.access(), email, token, api.source()));
    return email;
  }

  @POST
  @Path("resend-verification")
  @RolesAllowed("users.write")
  @Operation(
      operationId = "resendVerification",
      summary = "Mail another code and link",
      description = "Those before are over then. A few mails an hour are sent to one address.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ResendBody.class),
              examples = @ExampleObject(name = "email", value = ResendBody.EXAMPLE)))
  @APIResponse(responseCode = "204", description = "It is mailed.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response resend(byte[] body) {
    EmailInput input = EmailInput.resend(body);
    PersonId user = users.changeable(input.user());
    LoginEmail email = api.find(user, input.email());
    if (email.verified()) {
      throw EmailApi.unknown();
    }
    api.requireMail(user, email.address());
    emails.resend(user, email.id());
    return Response.noContent().build();
  }
}
