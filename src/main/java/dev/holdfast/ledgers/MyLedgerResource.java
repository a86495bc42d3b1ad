package dev.holdfast.ledgers;

import dev.holdfast.clients.Scopes;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.Verification;
import dev.holdfast.people.PersonId;
import dev.holdfast.roots.Roots;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** The ledger of the person behind the token or key. */
@Path("/api/people/me/ledger")
@OfRecord
@Tag(name = "me")
class MyLedgerResource {

  private final LedgerCaller caller;
  private final LineAnswers answers;
  private final Verification verification;
  private final LedgerHeads heads;
  private final Roots roots;

  MyLedgerResource(
      LedgerCaller caller,
      LineAnswers answers,
      Verification verification,
      LedgerHeads heads,
      Roots roots) {
    this.roots = roots;
    this.caller = caller;
    this.answers = answers;
    this.verification = verification;
    this.heads = heads;
  }

  @GET
  @RolesAllowed(Scopes.LEDGER)
  @Produces({MediaType.APPLICATION_JSON, LineAnswers.CSV})
  @Operation(
      operationId = "listMyLedger",
      summary = "List who read and wrote the person's record",
      description =
          "Newest first: each read and write of her record, by whomever, and what was refused. No"
              + " value is in it. As JSON each line proves its place in the chain; as CSV it is for"
              + " reading.")
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
  public Response list(@BeanParam LineParameters asked, @Context HttpHeaders headers) {
    LedgerCaller.Granted granted = caller.require();
    return answers.page(granted.access(), granted.person(), asked, headers);
  }

  @GET
  @Path("head")
  @RolesAllowed(Scopes.LEDGER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getMyLedgerHead",
      summary = "Get the signed end of the person's ledger",
      description =
          "Keep it: holdfast ledger verify --head finds by it whether lines were cut off since, or"
              + " the chain was written anew.")
  @APIResponse(
      responseCode = "200",
      description = "Where the chain ends now.",
      content =
          @Content(
              schema = @Schema(implementation = HeadView.class),
              examples = @ExampleObject(name = "head", value = HeadView.EXAMPLE)))
  public Response head() {
    PersonId person = caller.require().person();
    KnownHead head = verification.head(person).orElse(KnownHead.NONE);
    return Response.ok(heads.sign(person, head)).header("Cache-Control", "no-store").build();
  }

  @GET
  @Path("proof")
  @RolesAllowed(Scopes.LEDGER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getMyLedgerProof",
      summary = "Get the proof that the end of the person's ledger is published",
      description =
          "In the newest of GET /api/ledger/roots, which everybody can keep: whoever writes her"
              + " ledger anew up to there cannot hide it. holdfast ledger verify --proof checks it,"
              + " also without a connection.")
  @APIResponse(
      responseCode = "200",
      description = "The proof.",
      content =
          @Content(
              schema = @Schema(implementation = ProofView.class),
              examples = @ExampleObject(name = "proof", value = ProofView.EXAMPLE)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response proof() {
    PersonId person = caller.require().person();
    return roots
        .proof(person)
        .map(proof -> Response.ok(ProofView.of(proof)).header("Cache-Control", "no-store").build())
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.NOT_FOUND, "The next root, of tomorrow at the latest, has it."));
  }
}
