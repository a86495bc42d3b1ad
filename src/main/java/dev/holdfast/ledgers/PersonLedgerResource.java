package dev.holdfast.ledgers;

import dev.holdfast.actors.Actors;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of a person, for operators. */
@Path("/api/people/{id}/ledger")
@OfRecord
@Tag(name = "operators")
class PersonLedgerResource {

  private final Actors actors;
  private final People people;
  private final LineAnswers answers;

  PersonLedgerResource(Actors actors, People people, LineAnswers answers) {
    this.actors = actors;
    this.people = people;
    this.answers = answers;
  }

  @GET
  @RolesAllowed({"support", "admin"})
  @Produces({MediaType.APPLICATION_JSON, LineAnswers.CSV})
  @Operation(
      operationId = "listLedgerOfPerson",
      summary = "List who read and wrote a person's record",
      description = "As the person sees it. That an operator has looked is a line in it, too.")
  @APIResponse(
      responseCode = "200",
      description = "A page of lines.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LineList.class),
            examples = @ExampleObject(name = "page", value = LineList.EXAMPLE)),
        @Content(mediaType = LineAnswers.CSV, schema = @Schema(implementation = String.class))
      })
  public Response list(
      @PathParam("id") String id, @BeanParam LineParameters asked, @Context HttpHeaders headers) {
    PersonId person =
        PersonId.parse(id)
            .flatMap(people::find)
            .map(KnownPerson::id)
            .orElseThrow(
                () -> new Problem(ProblemType.NOT_FOUND, "There is no person with this id."));
    Access access = Access.byOperator(actors.person(), "the ledger");
    return answers.page(access, person, asked, headers);
  }
}
