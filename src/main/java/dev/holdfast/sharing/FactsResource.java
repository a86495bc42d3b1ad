package dev.holdfast.sharing;

import dev.holdfast.idempotency.Answer;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Deleted;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.Part;
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

/** The facts of a person, for partner systems with a scope of their own. */
@Path("/api/people/{id}/facts")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "facts")
class FactsResource {

  private final Facts facts;
  private final Ids ids;
  private final Caller caller;
  private final Writes writes;
  private final Wire wire;

  FactsResource(Facts facts, Ids ids, Caller caller, Writes writes, Wire wire) {
    this.facts = facts;
    this.ids = ids;
    this.caller = caller;
    this.writes = writes;
    this.wire = wire;
  }

  @GET
  @RolesAllowed("record.read")
  @Operation(
      operationId = "listFacts",
      summary = "List a person's facts",
      description =
          "What is true now, the latest assertion first. With history=include, superseded values too.")
  @APIResponse(
      responseCode = "200",
      description = "A page of facts.",
      content =
          @Content(
              schema = @Schema(implementation = FactList.class),
              examples =
                  @ExampleObject(name = "page", value = "{\"items\":[" + ApiExamples.FACT + "]}")))
  public Response list(
      @PathParam("id") String id, @BeanParam FactParameters asked, @Context HttpHeaders headers) {
    PersonId person = ids.person(id);
    Part<FactEntry> found =
        asked.withHistory()
            ? facts.withHistory(access(), person, asked.slice())
            : facts.current(access(), person, asked.slice());
    return wire.list(new Found<>(person, found), asked, FactView::of, FactList::new, headers);
  }

  @POST
  @RolesAllowed("record.write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addFacts",
      summary = "Add one fact or up to 1,000",
      description =
          "All of them or none. Each supersedes the current value of its name, which stays as history. Names are those of the catalogue (the standard claims of OpenID Connect, its address in parts such as address.locality) or your own domain and a name: acme.example:badge_number.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "NewFacts"),
              examples = {
                @ExampleObject(name = "one", value = ApiExamples.NEW_FACT),
                @ExampleObject(name = "several", value = "[" + ApiExamples.NEW_FACT + "]")
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
              schema = @Schema(oneOf = {FactView.class, FactList.class}),
              examples = @ExampleObject(name = "one", value = ApiExamples.FACT)))
  public Response add(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    PersonId person = ids.person(id);
    return writes.answer(
        new Writes.Sent(headers, uri, body),
        (json, faults) -> FactInput.read(json, "", faults, writes.now()),
        (access, input) ->
            facts.add(access, person, input.entries()).map(added -> answer(person, added, input)));
  }

  private Answer answer(PersonId person, List<FactEntry> added, InputEntries<NewFact> input) {
    List<FactView> views = added.stream().map(FactView::of).toList();
    if (input.several()) {
      return Answer.added(null, wire.text(new FactList(views)), person, added);
    }
    String address = wire.address(person, "facts", added.get(0).id());
    return Answer.added(address, wire.text(views.get(0)), person, added);
  }

  @GET
  @Path("{entryId}")
  @RolesAllowed("record.read")
  @Operation(
      operationId = "getFact",
      summary = "Read one fact",
      description = "The value with where it comes from; a superseded one too.")
  @APIResponse(
      responseCode = "200",
      description = "The fact.",
      content =
          @Content(
              schema = @Schema(implementation = FactView.class),
              examples = {
                @ExampleObject(name = "one", value = ApiExamples.FACT),
                @ExampleObject(name = "disputed", value = ApiExamples.DISPUTED_FACT)
              }))
  public Response one(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @Context HttpHeaders headers) {
    PersonId person = ids.person(id);
    FactEntry entry = entry(person, ids.entry(entryId));
    FactView view = FactView.of(entry, wire.said(person, entry, caller.clientId()));
    return wire.one(view, wire.tag(person, entry), headers);
  }

  @DELETE
  @Path("{entryId}")
  @RolesAllowed("record.write")
  @Operation(
      operationId = "deleteFact",
      summary = "Delete one value",
      description =
          "Removes this value only. If it was the current one, its name has no current value from"
              + " then on: no earlier one comes back. Earlier values stay as history, unless"
              + " history=delete, which removes every superseded value of that name too. The answer"
              + " counts both.")
  @APIResponse(
      responseCode = "200",
      description = "What is gone, and what is still held.",
      content =
          @Content(
              schema = @Schema(implementation = Deleted.class),
              examples = @ExampleObject(name = "one", value = ApiExamples.DELETED)))
  public Response delete(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @BeanParam HistoryParameter history,
      @Context HttpHeaders headers) {
    boolean all = history.delete();
    PersonId person = ids.person(id);
    UUID entry = ids.entry(entryId);
    Wire.requireMatch(headers, wire.tag(person, entry(person, entry)));
    return facts
        .delete(access(), person, entry, all)
        .map(deleted -> Answer.ok(wire.text(deleted), person).response())
        .orElseThrow(Wire::notFound);
  }

  private FactEntry entry(PersonId person, UUID id) {
    return facts.find(access(), person, id).orElseThrow(Wire::notFound);
  }

  private Access access() {
    return Access.byClient(caller.clientId(), "api");
  }
}
