package dev.holdfast.looks;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Marked;
import dev.holdfast.record.Part;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.OfRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held of a person, for an admin who says why. */
@Path("/api/users/{id}/record")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class RecordResource {

  private final RecordLooks looks;
  private final LookedRecords records;
  private final Actors actors;
  private final String site;

  RecordResource(RecordLooks looks, LookedRecords records, Actors actors, PlatformConfig platform) {
    this.looks = looks;
    this.records = records;
    this.actors = actors;
    this.site = platform.publicUrl().toString();
  }

  @GET
  @RolesAllowed("admin")
  @Operation(
      operationId = "lookAtRecord",
      summary = "Look at a user's record",
      description =
          "Newest first, with earlier values. Without a reason of some substance: 400. The person"
              + " sees who looked, when and why, and is mailed; with the same reason again within a"
              + " quarter of an hour she is not told anew.")
  @APIResponse(
      responseCode = "200",
      description = "A page of what is held.",
      content =
          @Content(
              schema = @Schema(implementation = RecordAnswer.class),
              examples = @ExampleObject(name = "facts", value = RecordAnswer.EXAMPLE)))
  public Response look(@PathParam("id") String id, @BeanParam RecordParameters asked) {
    asked.check();
    PersonId person = PersonId.parse(id).orElseThrow(RecordLooks::unknown);
    Look look = looks.open(actors.current(), person, asked.reason);
    return switch (asked.sort()) {
      case FACTS ->
          answer(
              asked,
              records.facts(look, asked.slice()),
              list -> RecordAnswer.facts(look, list, marked(look, list)));
      case ACTIVITIES ->
          answer(
              asked,
              records.activities(look, asked.slice()),
              list -> RecordAnswer.activities(look, list, marked(look, list)));
      case TRAINING ->
          answer(
              asked,
              records.training(look, asked.slice()),
              list -> RecordAnswer.training(look, list, marked(look, list)));
    };
  }

  private Marked marked(Look look, List<? extends Entry> entries) {
    return records.marked(look, entries);
  }

  private <T extends Entry> Response answer(
      RecordParameters asked, Part<T> found, Function<List<T>, Object> view) {
    Optional<Cursor> end = found.end().map(last -> Cursor.of(last.time(), last.id()));
    return asked.answer(site, view.apply(found.entries()), end);
  }
}
