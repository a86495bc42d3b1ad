package dev.holdfast.sharing;

import dev.holdfast.details.RecordItem;
import dev.holdfast.web.OfRecord;
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

/** The training of the person behind the token, as long as she allows it. */
@Path("/api/people/me/training")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
class MyTrainingResource {

  private final GrantedRecord granted;
  private final Wire wire;

  MyTrainingResource(GrantedRecord granted, Wire wire) {
    this.granted = granted;
    this.wire = wire;
  }

  @GET
  @RolesAllowed({"training", RecordItem.SOME_TRAINING})
  @Operation(
      operationId = "listMyTrainings",
      summary = "List the training that the person shares",
      description =
          "Newest first. The token is only half: the person's permission must still stand, else 401.")
  @APIResponse(
      responseCode = "200",
      description = "A page of training.",
      content =
          @Content(
              schema = @Schema(implementation = TrainingList.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "{\"items\":[" + ApiExamples.MY_TRAINING + "]}")))
  public Response list(@BeanParam NameParameters asked, @Context HttpHeaders headers) {
    return wire.list(
        granted.trainings(asked.slice()), asked, TrainingView::shared, TrainingList::new, headers);
  }
}
