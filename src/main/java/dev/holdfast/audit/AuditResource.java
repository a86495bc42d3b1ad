package dev.holdfast.audit;

import dev.holdfast.actors.Actors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done here, for operators. */
@Path("/api/audit-log")
@Tag(name = "operators")
class AuditResource {

  private final AuditLog log;
  private final AuditAnswers answers;
  private final AuditExport export;
  private final Actors actors;

  AuditResource(AuditLog log, AuditAnswers answers, AuditExport export, Actors actors) {
    this.log = log;
    this.answers = answers;
    this.export = export;
    this.actors = actors;
  }

  @GET
  @RolesAllowed({"support", "admin"})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listAuditEvents",
      summary = "Search the audit log",
      description = "What operators, developers and members did, the newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of what was done.",
      content =
          @Content(
              schema = @Schema(implementation = AuditList.class),
              examples = @ExampleObject(name = "page", value = AuditList.EXAMPLE)))
  public Response list(@BeanParam AllAuditParameters asked) {
    asked.check();
    return answers.page(asked, asked.filter.search(), UnaryOperator.identity());
  }

  @GET
  @Path("export")
  @RolesAllowed({"support", "admin"})
  @Produces({"text/csv", "application/jsonl"})
  @Operation(
      operationId = "exportAuditEvents",
      summary = "Export the audit log",
      description =
          "All that the query finds, the newest first, as CSV or as JSON lines. That it was"
              + " exported is an act, too.")
  @APIResponse(
      responseCode = "200",
      description = "The acts.",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/jsonl", schema = @Schema(implementation = String.class))
      })
  public Response export(@BeanParam ExportParameters asked) {
    asked.check();
    AuditExport.Format format = asked.format();
    AuditSearch search = asked.filter.search();
    log.note(
        Act.of(actors.current(), "audit.exported", "audit-log", "all")
            .changing(null, given(asked.filter.values())));
    StreamingOutput written =
        stream -> {
          Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          export.write(search, format, out, count -> {});
        };
    String name = "audit-log." + (format == AuditExport.Format.CSV ? "csv" : "jsonl");
    return Response.ok(written, MediaType.valueOf(format.mediaType()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static Map<String, Object> given(Map<String, String> asked) {
    Map<String, Object> given = new TreeMap<>(asked);
    given.values().removeIf(value -> value == null);
    return given;
  }
}
