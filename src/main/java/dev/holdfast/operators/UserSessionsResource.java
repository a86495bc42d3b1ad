package dev.holdfast.operators;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.OpenSession;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a person is signed in. */
@Path("/api/users/{id}/sessions")
@RolesAllowed({"support", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class UserSessionsResource {

  private final Sessions sessions;
  private final SessionActs acts;
  private final UserAct act;
  private final Actors actors;

  UserSessionsResource(Sessions sessions, SessionActs acts, UserAct act, Actors actors) {
    this.sessions = sessions;
    this.acts = acts;
    this.act = act;
    this.actors = actors;
  }

  /** One of them; its id opens nothing. */
  @RegisterForReflection
  @Schema(
      name = "UserSession",
      requiredProperties = {"id", "signedInAt", "seenAt", "expiresAt"})
  record SessionView(
      UUID id,
      @Schema(nullable = true, examples = "\"Firefox on Linux\"") String device,
      @Schema(nullable = true, examples = "\"203.0.113.7\"") String network,
      @Schema(format = "date-time") String signedInAt,
      @Schema(format = "date-time") String seenAt,
      @Schema(format = "date-time") String expiresAt) {

    static final String EXAMPLE =
        """
        {"items":[{"id":"0192f7c4-6d1e-7c3a-9a51-3b1f0f0e4a11","device":"Firefox on Linux",\
        "network":"203.0.113.7","signedInAt":"2026-11-02T10:02:00.000Z",\
        "seenAt":"2026-11-02T10:12:00.000Z","expiresAt":"2026-11-02T12:12:00.000Z"}]}""";

    static SessionView of(OpenSession session) {
      return new SessionView(
          session.id(),
          session.device(),
          session.network(),
          Times.write(session.authTime()),
          Times.write(session.seenAt()),
          Times.write(session.expiresAt()));
    }
  }

  /** All of them. */
  @RegisterForReflection
  @Schema(name = "UserSessionList", requiredProperties = "items")
  record SessionList(List<SessionView> items) {}

  @GET
  @Operation(
      operationId = "listUserSessions",
      summary = "List a user's sessions",
      description = "The one used last first.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              schema = @Schema(implementation = SessionList.class),
              examples = @ExampleObject(name = "one", value = SessionView.EXAMPLE)))
  public Response list(@PathParam("id") String id) {
    PersonId person = act.person(id);
    return UserAct.ok(new SessionList(sessions.of(person).stream().map(SessionView::of).toList()));
  }

  @DELETE
  @Operation(
      operationId = "deleteUserSessions",
      summary = "Sign a user out everywhere",
      description = "What she allowed apps only while she is signed in ends too.")
  @APIResponse(responseCode = "204", description = "She is signed in nowhere.")
  public Response endAll(@PathParam("id") String id) {
    acts.endAll(actors.current(), act.person(id));
    return Response.noContent().build();
  }

  @DELETE
  @Path("{sessionId}")
  @Operation(
      operationId = "deleteUserSession",
      summary = "End a user's session",
      description = "What she allowed apps only while it lasts ends too.")
  @APIResponse(responseCode = "204", description = "It is over.")
  public Response end(@PathParam("id") String id, @PathParam("sessionId") String session) {
    PersonId person = act.person(id);
    return UserAct.done(acts.end(actors.current(), person, UserAct.id(session)));
  }
}
