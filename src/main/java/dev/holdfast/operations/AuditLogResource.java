package dev.holdfast.operations;

import dev.holdfast.actors.Actors;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditExport;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.audit.AuditSearch;
import dev.holdfast.audit.NotedAct;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.ListQuery;
import dev.holdfast.web.Position;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What operators, developers and members did, for operators. */
@Path("/admin/audit-log")
@RolesAllowed("operator")
class AuditLogResource {

  private static final String PATH = "/admin/audit-log";
  private static final int ON_A_PAGE = 50;

  private final AuditLog log;
  private final AuditExport export;
  private final Actors actors;
  private final AppBar bar;

  AuditLogResource(AuditLog log, AuditExport export, Actors actors, AppBar bar) {
    this.log = log;
    this.export = export;
    this.actors = actors;
    this.bar = bar;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response search(
      @Context SecurityContext context,
      @BeanParam AuditQuestion asked,
      @QueryParam("after") String after) {
    Position place = Position.parse(after);
    String fault = asked.fault();
    List<NotedAct> found =
        fault.isEmpty() ? log.find(asked.search(), place, ON_A_PAGE + 1) : List.of();
    boolean more = found.size() > ON_A_PAGE;
    List<NotedAct> shown = more ? found.subList(0, ON_A_PAGE) : found;
    ListQuery query = asked.query();
    AuditLogPage page =
        new AuditLogPage(
            bar.of(SignedIn.of(context)),
            shown.stream().map(ActRow::of).toList(),
            asked,
            query.isEmpty() ? "" : "&" + query,
            fault,
            more ? query.at(PATH, shown.get(ON_A_PAGE - 1).position().toString()) : "",
            place == null ? "" : query.at(PATH, ""));
    return Response.status(fault.isEmpty() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }

  /** All that was searched for, as a file; that it was written out is an act too. */
  @GET
  @Path("export")
  @Operation(hidden = true)
  public Response export(@BeanParam AuditQuestion asked, @QueryParam("format") String format) {
    if (!asked.fault().isEmpty() || !"csv".equals(format) && !"jsonl".equals(format)) {
      throw new Problem(ProblemType.INVALID_INPUT, "The format is csv or jsonl. " + asked.fault());
    }
    AuditSearch search = asked.search();
    AuditExport.Format kind = AuditExport.Format.of(format);
    log.note(
        Act.of(actors.current(), "audit.exported", "audit-log", "all")
            .changing(null, new LinkedHashMap<>(asked.query().asked())));
    StreamingOutput written =
        stream -> {
          Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          export.write(search, kind, out, count -> {});
        };
    return Response.ok(written, MediaType.valueOf(kind.mediaType()))
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"audit-log." + format + "\"")
        .build();
  }
}
