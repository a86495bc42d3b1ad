package dev.holdfast.myrecord;

import dev.holdfast.record.Access;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is held under one name, with its history; her own values can be deleted. */
@Path(Desk.PATH + "/facts/{name}")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class FactResource {

  private final Facts facts;
  private final Marks marks;
  private final Writers writers;
  private final Desk desk;

  FactResource(Facts facts, Marks marks, Writers writers, Desk desk) {
    this.marks = marks;
    this.facts = facts;
    this.writers = writers;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext security,
      @PathParam("name") String name,
      @QueryParam("after") String after,
      @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(security);
    Access access = Desk.access(who);
    FactEntry now =
        facts.named(access, who.person(), List.of(name)).stream().findFirst().orElse(null);
    Part<FactEntry> found = facts.withHistory(access, who.person(), Place.slice(name, after));
    if (now == null && found.entries().isEmpty()) {
      throw Desk.notFound();
    }
    List<FactRow> earlier =
        found.entries().stream()
            .filter(fact -> fact.supersededAt() != null)
            .map(fact -> writers.row(name, fact, who.person(), 0))
            .toList();
    String next = Place.next(found.end());
    FactPage page =
        new FactPage(
            desk.nav(who),
            writers.row(name, now, who.person(), 0),
            earlier,
            OwnFacts.writable(name),
            marks.hiddenNames(who.person()).contains(name),
            now == null ? null : marks.of(who.person(), now.id()).orElse(null),
            next.isEmpty() ? "" : address(name) + "?after=" + next,
            said(done),
            desk.token(who));
    return Desk.answer(page);
  }

  /** Deletes a value that she has written herself. */
  @POST
  @Path("delete/{id}")
  @Operation(hidden = true)
  public Response delete(
      @Context SecurityContext security,
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    facts
        .find(Desk.access(who), who.person(), id)
        .filter(fact -> fact.name().equals(name))
        .filter(fact -> fact.source().equals(who.person().toString()))
        .orElseThrow(Desk::notFound);
    long kept =
        facts
            .delete(Desk.access(who), who.person(), id, false)
            .orElseThrow(Desk::notFound)
            .historyKept();
    boolean left =
        kept > 0 || !facts.named(Desk.access(who), who.person(), List.of(name)).isEmpty();
    return SeeOther.to(left ? address(name) + "?done=deleted" : Desk.PATH + "?done=gone");
  }

  static String address(String name) {
    return Desk.PATH + "/facts/" + name;
  }

  private static String said(String done) {
    return switch (done == null ? "" : done) {
      case "written" -> "Written. From now on this is your value.";
      case "deleted" -> "Deleted.";
      case "hidden" -> "Hidden. From now on nobody whom you share your facts with sees it.";
      case "shown" -> "Shared again with whom you allow your facts.";
      case "disputed" -> "Disputed. Everybody who reads it sees that from now on.";
      case "taken-back" -> "Taken back.";
      default -> "";
    };
  }
}
