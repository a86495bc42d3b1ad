package dev.holdfast.operators;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownGroup;
import dev.holdfast.people.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The groups that a person is in. */
@Path("/api/users/{id}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class UserGroupsResource {

  private final Groups groups;
  private final GroupActs acts;
  private final UserAct act;
  private final Actors actors;

  UserGroupsResource(Groups groups, GroupActs acts, UserAct act, Actors actors) {
    this.groups = groups;
    this.acts = acts;
    this.act = act;
    this.actors = actors;
  }

  /** One of them. */
  @RegisterForReflection
  @Schema(
      name = "UserGroup",
      requiredProperties = {"id", "name", "secondFactor"})
  record GroupView(
      UUID id,
      @Schema(examples = "\"staff\"") String name,
      @Schema(description = "Whether its members sign in with two factors.") boolean secondFactor) {

    static final String EXAMPLE =
        """
        {"items":[{"id":"0192f7c4-6d1e-7c3a-9a51-3b1f0f0e4a11","name":"staff","secondFactor":true}]}""";

    static GroupView of(KnownGroup group) {
      return new GroupView(group.id(), group.name(), group.secondFactor());
    }
  }

  /** All of them. */
  @RegisterForReflection
  @Schema(name = "UserGroupList", requiredProperties = "items")
  record GroupList(List<GroupView> items) {}

  @GET
  @RolesAllowed({"support", "admin"})
  @Operation(
      operationId = "listUserGroups",
      summary = "List a user's groups",
      description = "By name; there are at most 500.")
  @APIResponse(
      responseCode = "200",
      description = "All of them.",
      content =
          @Content(
              schema = @Schema(implementation = GroupList.class),
              examples = @ExampleObject(name = "one", value = GroupView.EXAMPLE)))
  public Response list(@PathParam("id") String id) {
    PersonId person = act.person(id);
    return UserAct.ok(new GroupList(groups.of(person).stream().map(GroupView::of).toList()));
  }

  @PUT
  @Path("{groupId}")
  @RolesAllowed("admin")
  @Operation(
      operationId = "putUserGroup",
      summary = "Put a user into a group",
      description = "If she is in it already, nothing changes. It is in her security log.")
  @APIResponse(responseCode = "204", description = "She is in it.")
  public Response join(@PathParam("id") String id, @PathParam("groupId") String groupId) {
    PersonId person = act.person(id);
    UUID group = UserAct.id(groupId);
    boolean in = acts.join(actors.current(), group, person) || groups.find(group).isPresent();
    return UserAct.done(in);
  }

  @DELETE
  @Path("{groupId}")
  @RolesAllowed("admin")
  @Operation(
      operationId = "deleteUserGroup",
      summary = "Take a user out of a group",
      description = "It is in her security log.")
  @APIResponse(responseCode = "204", description = "She is not in it any more.")
  public Response leave(@PathParam("id") String id, @PathParam("groupId") String groupId) {
    PersonId person = act.person(id);
    return UserAct.done(acts.leave(actors.current(), UserAct.id(groupId), person));
  }
}
