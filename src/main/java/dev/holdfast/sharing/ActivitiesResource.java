package dev.holdfast.sharing;

import dev.holdfast.idempotency.Answer;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.NewActivity;
import dev.holdfast.web.OfRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The activities of a person, for partner systems with a scope of their own. */
@Path("/api/people/{id}/activities")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
class ActivitiesResource {

  private final Activities activities;
  private final Ids ids;
  private final Caller caller;
  private final Writes writes;
  private final Wire wire;

  ActivitiesResource(Activities activities, Ids ids, Caller caller, Writes writes, Wire wire) {
    this.activities = activities;
    this.ids = ids;
    this.caller = caller;
    this.writes = writes;
    this.wire = wire;
  }

  @GET
  @RolesAllowed("record.read")
  @Operation(
      operationId = "listActivities",
      summary = "List a person's activities",
      description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of activities.",
      content =
          @Content(
              schema = @Schema(implementation = ActivityList.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "{\"items\":[" + ApiExamples.ACTIVITY + "]}")))
  public Response list(
      @PathParam("id") String id,
      @BeanParam CategoryParameters asked,
      @Context HttpHeaders headers) {
    PersonId person = ids.person(id);
    return wire.list(
        new Found<>(person, activities.list(access(), person, asked.slice())),
        asked,
        ActivityView::of,
        ActivityList::new,
        headers);
  }

  @POST
  @RolesAllowed("record.write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addActivities",
      summary = "Add one activity or up to 1,000",
      description = "All of them or none.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "NewActivities"),
              examples = {
                @ExampleObject(name = "one", value = ApiExamples.NEW_ACTIVITY),
                @ExampleObject(name = "several", value = "[" + ApiExamples.NEW_ACTIVITY + "]")
              }))
  @APIResponse(
      responseCode = "201",
      description = "Added; Location says where, if it was one.",
      headers =
          @Header(
              name = "Location",
              description = "The new entry.",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              schema = @Schema(oneOf = {ActivityView.class, ActivityList.class}),
              examples = @ExampleObject(name = "one", value = ApiExamples.ACTIVITY)))
  public Response add(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    PersonId person = ids.person(id);
    return writes.answer(
        new Writes.Sent(headers, uri, body),
        ActivityInput::read,
        (access, input) ->
            activities
                .add(access, person, input.entries())
                .map(added -> answer(person, added, input)));
  }

  private Answer answer(
      PersonId person, List<ActivityEntry> added, InputEntries<NewActivity> input) {
    if (input.several()) {
      return Answer.added(
          null,
          wire.text(new ActivityList(added.stream().map(ActivityView::of).toList())),
          person,
          added);
    }
    ActivityEntry entry = added.get(0);
    String location = wire.address(person, "activities", entry.id());
    return Answer.added(location, wire.text(ActivityView.of(entry)), person, added);
  }

  @GET
  @Path("{entryId}")
  @RolesAllowed("record.read")
  @Operation(
      operationId = "getActivity",
      summary = "Read one activity",
      description = "What the person did, and who says so.")
  @APIResponse(
      responseCode = "200",
      description = "The activity.",
      content =
          @Content(
              schema = @Schema(implementation = ActivityView.class),
              examples = @ExampleObject(name = "one", value = ApiExamples.ACTIVITY)))
  public Response one(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @Context HttpHeaders headers) {
    PersonId person = ids.person(id);
    ActivityEntry entry = entry(person, ids.entry(entryId));
    Said said = wire.said(person, entry, caller.clientId());
    return wire.one(ActivityView.of(entry, said), wire.tag(person, entry), headers);
  }

  @DELETE
  @Path("{entryId}")
  @RolesAllowed("record.write")
  @Operation(
      operationId = "deleteActivity",
      summary = "Delete one activity",
      description = "Removes it for good.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public Response delete(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @Context HttpHeaders headers) {
    PersonId person = ids.person(id);
    UUID entry = ids.entry(entryId);
    Wire.requireMatch(headers, wire.tag(person, entry(person, entry)));
    activities.delete(access(), person, entry).orElseThrow(Wire::notFound);
    return Response.noContent().build();
  }

  private ActivityEntry entry(PersonId person, UUID id) {
    return activities.find(access(), person, id).orElseThrow(Wire::notFound);
  }

  private Access access() {
    return Access.byClient(caller.clientId(), "api");
  }
}
