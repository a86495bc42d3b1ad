package dev.holdfast.users;

import dev.holdfast.record.Access;
import dev.holdfast.web.OfRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users, for products that keep them; the caller is a client with a scope of its own. */
@Path("/api/users")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
class UsersResource {

  private final Users users;
  private final UserAnswers answers;
  private final UserApi api;
  private final EmailApi emails;

  UsersResource(Users users, UserAnswers answers, UserApi api, EmailApi emails) {
    this.users = users;
    this.answers = answers;
    this.api = api;
    this.emails = emails;
  }

  @GET
  @RolesAllowed({"users.read", "support", "admin"})
  @Operation(
      operationId = "listUsers",
      summary = "List and search users",
      description =
          "Newest first. Operators see accounts: what each is called, addresses, groups, state and"
              + " role; the other members are values of a record, which they open with a reason.")
  @APIResponse(
      responseCode = "200",
      description = "A page of users.",
      content =
          @Content(
              schema = @Schema(implementation = UserList.class),
              examples =
                  @ExampleObject(name = "page", value = "{\"items\":[" + UserExamples.USER + "]}")))
  public Response list(@BeanParam UserParameters asked) {
    return answers.page(asked);
  }

  @POST
  @RolesAllowed("users.write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addUser",
      summary = "Add a user",
      description =
          "A new person with this profile. What is a fact of her record is stored as one, under"
              + " your name. If you may send it twice, send an Idempotency-Key: then there is one"
              + " user all the same.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UserBody.class),
              examples = @ExampleObject(name = "user", value = UserExamples.NEW_USER)))
  @APIResponse(
      responseCode = "201",
      description = "Added; Location says where.",
      headers =
          @Header(
              name = "Location",
              description = "The new user.",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.USER)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response add(@Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    UserChange given = api.read(body);
    emails.requireMail(given);
    Access access = api.access();
    return answers.once(headers, uri, body, () -> users.add(access, given));
  }
}
