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

/** The facts of the person behind the token, as long as she allows it. */
@Path("/api/people/me/facts")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
class MyFactsResource {

  private final GrantedRecord granted;
  private final Wire wire;

  MyFactsResource(GrantedRecord granted, Wire wire) {
    this.granted = granted;
    this.wire = wire;
  }

  @GET
  @RolesAllowed({"facts", RecordItem.SOME_FACTS})
  @Operation(
      operationId = "listMyFacts",
      summary = "List the facts that the person shares",
      description =
          "Newest first. The token is only half: the person's permission must still stand, else 401.")
  @APIResponse(
      responseCode = "200",
      description = "A page of facts.",
      content =
          @Content(
              schema = @Schema(implementation = FactList.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "{\"items\":[" + ApiExamples.MY_FACT + "]}")))
  public Response list(@BeanParam NameParameters asked, @Context HttpHeaders headers) {
    return wire.list(granted.facts(asked.slice()), asked, FactView::shared, FactList::new, headers);
  }
}
