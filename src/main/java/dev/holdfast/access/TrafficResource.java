package dev.holdfast.access;

import dev.holdfast.usage.Refusals;
import dev.holdfast.usage.Usage;
import dev.holdfast.usage.UsageList;
import dev.holdfast.usage.UsageParameters;
import dev.holdfast.usage.UsageWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a client did, and what it was refused. */
@Path("/api/clients/{id}")
@RolesAllowed({"organizations", "support", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class TrafficResource {

  private static final int SHOWN = 50;

  private final ClientDesk desk;
  private final Usage usage;
  private final Refusals refusals;
  private final UsageWriter writer;
  private final Clock clock;

  TrafficResource(
      ClientDesk desk, Usage usage, Refusals refusals, UsageWriter writer, Clock clock) {
    this.clock = clock;
    this.desk = desk;
    this.usage = usage;
    this.refusals = refusals;
    this.writer = writer;
  }

  @GET
  @Path("usage")
  @Operation(
      operationId = "readClientUsage",
      summary = "How much a client is used",
      description = "By days (UTC); they are kept for 400. Other nodes are a second behind.")
  @APIResponse(responseCode = "200", ref = "UsageByDay")
  public Response usage(@PathParam("id") String id, @BeanParam UsageParameters asked) {
    desk.see(id);
    UsageParameters.Span span = asked.span(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    writer.write();
    return Answers.ok(UsageList.of(usage.of(id, span.first(), span.last())));
  }

  @GET
  @Path("refusals")
  @Operation(
      operationId = "listClientRefusals",
      summary = "The last refusals of a client",
      description = "At most fifty, the newest first; those that are alike are one.")
  @APIResponse(
      responseCode = "200",
      description = "What was refused, and why.",
      content =
          @Content(
              schema = @Schema(implementation = RefusalList.class),
              examples = @ExampleObject(name = "one", value = RefusalList.EXAMPLE)))
  public Response refusals(@PathParam("id") String id) {
    desk.see(id);
    writer.write();
    return Answers.ok(RefusalList.of(refusals.of(id, SHOWN)));
  }
}
