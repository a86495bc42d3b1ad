package dev.holdfast.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.idempotency.Answer;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Faults;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/people")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
class PeopleResource {

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final People people;
  private final Facts facts;
  private final Writes writes;
  private final Wire wire;
  private final Ids ids;

  PeopleResource(People people, Facts facts, Ids ids, Writes writes, Wire wire) {
    this.people = people;
    this.ids = ids;
    this.facts = facts;
    this.writes = writes;
    this.wire = wire;
  }

  @GET
  @RolesAllowed("people.read")
  @Operation(operationId = "listPeople", summary = "List people", description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of people.",
      content =
          @Content(
              schema = @Schema(implementation = PersonList.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "{\"items\":[" + ApiExamples.PERSON + "]}")))
  public Response list(@BeanParam ListParameters asked, @Context HttpHeaders headers) {
    asked.check();
    List<KnownPerson> found =
        people.newest(asked.span.from(), asked.span.to(), after(asked.after(2)), asked.most() + 1);
    return wire.people(found, asked, headers);
  }

  private static KnownPerson after(Cursor end) {
    return end == null
        ? null
        : new KnownPerson(
            end.part(1, text -> PersonId.parse(text).orElseThrow()), Role.USER, end.time(0));
  }

  @POST
  @RolesAllowed("people.write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addPerson",
      summary = "Add a person",
      description = "With what is known already, if you like: up to 1,000 facts, all or nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "NewPerson"),
              examples = @ExampleObject(name = "person", value = ApiExamples.NEW_PERSON)))
  @APIResponse(
      responseCode = "201",
      description = "Added; Location says where.",
      headers =
          @Header(
              name = "Location",
              description = "The new person.",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content =
          @Content(
              schema = @Schema(implementation = PersonView.class),
              examples = @ExampleObject(name = "person", value = ApiExamples.PERSON)))
  public Response add(@Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
    byte[] sent = body == null || body.length == 0 ? NOTHING : body;
    return writes.answer(new Writes.Sent(headers, uri, sent), this::read, this::add);
  }

  private List<NewFact> read(JsonNode body, Faults faults) {
    InputObject person = new InputObject(body, "", faults);
    if (!person.hasOnly(Set.of("facts")) || !person.has("facts")) {
      return List.of();
    }
    JsonNode given = body.get("facts");
    if (!given.isArray()) {
      faults.add("/facts", "It must be an array.");
      return List.of();
    }
    return FactInput.read(given, "/facts", faults, writes.now()).entries();
  }

  private Optional<Answer> add(Access access, List<NewFact> known) {
    KnownPerson person = people.add();
    if (!known.isEmpty()) {
      facts.add(access, person.id(), known);
    }
    return Optional.of(
        Answer.created(
            wire.address(person.id()), wire.text(PersonView.of(person)), person.id(), List.of()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed("people.read")
  @Operation(
      operationId = "getPerson",
      summary = "Read one person",
      description = "Whether there is a person with this id, and since when.")
  @APIResponse(
      responseCode = "200",
      description = "The person.",
      content =
          @Content(
              schema = @Schema(implementation = PersonView.class),
              examples = @ExampleObject(name = "person", value = ApiExamples.PERSON)))
  public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
    PersonView view = PersonView.of(ids.known(id));
    return wire.one(view, EntityTag.of(view.id(), view.createdAt()), headers);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("people.write")
  @Operation(
      operationId = "erasePerson",
      summary = "Erase a person",
      description =
          "Everything that is held of her goes: record, history, permissions. Operators are not"
              + " erased here: 403.")
  @APIResponse(responseCode = "204", description = "Nothing is left.")
  public Response delete(@PathParam("id") String id, @Context HttpHeaders headers) {
    KnownPerson person = ids.known(id);
    if (person.operator()) {
      throw new Problem(ProblemType.FORBIDDEN, "This is an operator, whom no client erases.");
    }
    PersonView view = PersonView.of(person);
    Wire.requireMatch(headers, EntityTag.of(view.id(), view.createdAt()));
    if (!people.erase(person.id())) {
      throw Wire.notFound();
    }
    return Response.noContent().build();
  }
}
