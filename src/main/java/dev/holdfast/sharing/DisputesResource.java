package dev.holdfast.sharing;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Access;
import dev.holdfast.record.Disputed;
import dev.holdfast.record.Disputes;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.PageParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people say of entries that the calling client wrote. */
@Path("/api/disputes")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
class DisputesResource {

  private final Disputes disputes;
  private final Caller caller;
  private final String site;

  DisputesResource(Disputes disputes, Caller caller, PlatformConfig platform) {
    this.disputes = disputes;
    this.caller = caller;
    this.site = platform.publicUrl().toString();
  }

  @GET
  @RolesAllowed({"record.read", "record.write"})
  @Operation(
      operationId = "listDisputes",
      summary = "List what people dispute of what you wrote",
      description =
          "Newest first. A dispute ends when its entry is superseded or deleted, or the person takes"
              + " it back: write the right value, or leave it and talk to her.")
  @APIResponse(
      responseCode = "200",
      description = "A page of disputes.",
      content =
          @Content(
              schema = @Schema(implementation = DisputeList.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "{\"items\":[" + ApiExamples.DISPUTED + "]}")))
  public Response list(@BeanParam PageParameters asked) {
    asked.check();
    Access access = Access.byClient(caller.clientId(), "what people dispute");
    List<Disputed> found = disputes.told(access, asked.position(), asked.most() + 1);
    return asked.answer(
        site,
        found,
        dispute -> Cursor.of(dispute.at(), dispute.entry()),
        page -> new DisputeList(page.stream().map(DisputeList.Item::of).toList()));
  }
}
