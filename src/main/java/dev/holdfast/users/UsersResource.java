package dev.holdfast.users;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.web.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
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
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
class UsersResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Users users;
  private final UserApi api;
  private final EmailApi emails;
  private final Clock clock;

  UsersResource(Users users, UserApi api, EmailApi emails, Clock clock) {
    this.emails = emails;
    this.users = users;
    this.api = api;
    this.clock = clock;
  }

  @GET
  @RolesAllowed("users.read")
  @Operation(operationId = "listUsers", summary = "List users", description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of users.",
      content =
          @Content(
              schema = @Schema(implementation = UserList.class),
              examples =
                  @ExampleObject(name = "page", value = "{\"items\":[" + UserExamples.USER + "]}")))
  public Response list(@BeanParam UserParameters asked) {
    asked.check();
    int most = asked.most();
    List<User> found =
        asked.username == null
            ? users.list(api.access(), asked.after(), most + 1)
            : users.named(api.access(), asked.username).stream().toList();
    boolean more = found.size() > most;
    List<User> shown = more ? found.subList(0, most) : found;
    Response.ResponseBuilder answer =
        UserApi.ok(Response.ok(), new UserList(shown.stream().map(UserView::of).toList()));
    asked
        .links(api.address(), more ? shown.get(most - 1).person() : null)
        .forEach(link -> answer.header(HttpHeaders.LINK, link));
    return answer.build();
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
    UserChange given = read(body);
    emails.requireMail(given);
    Access access = api.access();
    return api.once(headers, uri, body, () -> UserView.of(users.add(access, given)));
  }

  @GET
  @Path("{id}")
  @RolesAllowed("users.read")
  @Operation(operationId = "getUser", summary = "Read one user", description = "Her profile.")
  @APIResponse(
      responseCode = "200",
      description = "The user.",
      content =
          @Content(
              schema = @Schema(implementation = UserView.class),
              examples = @ExampleObject(name = "user", value = UserExamples.USER)))
  public Response one(@PathParam("id") String id) {
    User found = users.find(api.access(), UserApi.person(id)).orElseThrow(UserApi::notFound);
    return UserApi.ok(Response.ok(), UserView.of(found)).build();
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed("users.write")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeUser",
      summary = "Change a user",
      description =
          "A JSON Merge Patch (RFC 7396): what is named changes, null removes, the rest stays."
              + " With active=false nobody signs in with this account and every session and token"
              + " ends at once, while the record stays; with active=true she can sign in again."
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
    UserChange change = read(body);
    emails.requireMail(person, change);
    User changed = users.change(api.access(), person, change).orElseThrow(UserApi::notFound);
    return UserApi.ok(Response.ok(), UserView.of(changed)).build();
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("users.write")
  @Operation(
      operationId = "deleteUser",
      summary = "Delete a user",
      description = "Everything that is held of her goes: account, record, permissions.")
  @APIResponse(responseCode = "204", description = "Nothing is left.")
  public Response delete(@PathParam("id") String id) {
    if (!users.erase(api.changeable(id))) {
      throw UserApi.notFound();
    }
    return Response.noContent().build();
  }

  private UserChange read(byte[] body) {
    return UserInput.read(JsonBody.read(body), clock.instant());
  }
}
