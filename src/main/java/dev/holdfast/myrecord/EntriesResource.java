package dev.holdfast.myrecord;

import dev.holdfast.record.Access;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Marked;
import dev.holdfast.record.Marks;
import dev.holdfast.record.Part;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's own activities and training; what she has written herself can be deleted. */
@Path(Desk.PATH + "/{sort:activities|training}")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class EntriesResource {

  private final OwnEntries entries;
  private final Marks marks;
  private final Writers writers;
  private final Desk desk;

  EntriesResource(OwnEntries entries, Marks marks, Writers writers, Desk desk) {
    this.marks = marks;
    this.entries = entries;
    this.writers = writers;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext security,
      @PathParam("sort") String path,
      @QueryParam("label") String asked,
      @QueryParam("after") String after,
      @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(security);
    Access access = Desk.access(who);
    Sort sort = Sort.of(path).orElseThrow(Desk::notFound);
    String label = asked == null || asked.isBlank() ? null : asked;
    Part<Held> found = entries.list(access, who.person(), sort, Place.slice(label, after));
    String next = Place.next(found.end().map(Held::entry));
    EntriesPage page =
        new EntriesPage(
            desk.nav(who),
            sort,
            rows(who, found.entries()),
            entries.labels(access, who.person(), sort),
            label == null ? "" : label,
            after == null ? "" : address(sort, label, null),
            next.isEmpty() ? "" : address(sort, label, next),
            said(done),
            desk.token(who));
    return Desk.answer(page);
  }

  @POST
  @Path("{id}/delete")
  @Operation(hidden = true)
  public Response delete(
      @Context SecurityContext security,
      @PathParam("sort") String path,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    Sort sort = Sort.of(path).orElseThrow(Desk::notFound);
    Access access = Desk.access(who);
    own(who, entries.find(access, who.person(), sort, id).orElseThrow(Desk::notFound));
    entries.delete(access, who.person(), sort, id).orElseThrow(Desk::notFound);
    return SeeOther.to(sort.address() + "?done=deleted");
  }

  /** Only what she has written herself; what others wrote is theirs to change. */
  static Held own(SignedIn who, Held held) {
    Entry entry = held.entry();
    if (!entry.source().equals(who.person().toString())) {
      throw Desk.notFound();
    }
    return held;
  }

  private List<EntriesPage.EntryRow> rows(SignedIn who, List<Held> shown) {
    List<Entry> all = shown.stream().map(Held::entry).toList();
    Marked marked = marks.marked(who.person(), all);
    return shown.stream()
        .map(
            held -> {
              Entry entry = held.entry();
              return new EntriesPage.EntryRow(
                  held,
                  writers.of(entry.source(), who.person()),
                  marked.isHidden(entry),
                  marked.dispute(entry));
            })
        .toList();
  }

  private static String address(Sort sort, String label, String after) {
    String query =
        (label == null ? "" : "&label=" + URLEncoder.encode(label, StandardCharsets.UTF_8))
            + (after == null ? "" : "&after=" + after);
    return query.isEmpty() ? sort.address() : sort.address() + "?" + query.substring(1);
  }

  private static String said(String done) {
    return switch (done == null ? "" : done) {
      case "written" -> "Written.";
      case "deleted" -> "Deleted.";
      case "hidden" -> "Hidden. From now on nobody whom you share it with sees it.";
      case "shown" -> "Shared again with whom you allow it.";
      case "disputed" -> "Disputed. Everybody who reads it sees that from now on.";
      case "taken-back" -> "Taken back.";
      default -> "";
    };
  }
}
