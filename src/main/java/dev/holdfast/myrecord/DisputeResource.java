package dev.holdfast.myrecord;

import dev.holdfast.limits.Wait;
import dev.holdfast.record.Disputed;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Marks;
import dev.holdfast.record.PlainText;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a person says that something others wrote about her is not right, and takes that back. */
@Path(Desk.PATH + "/entries")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class DisputeResource {

  private final Marks marks;
  private final Disputables entries;
  private final Writers writers;
  private final Desk desk;

  DisputeResource(Marks marks, Disputables entries, Writers writers, Desk desk) {
    this.marks = marks;
    this.entries = entries;
    this.writers = writers;
    this.desk = desk;
  }

  @GET
  @Path("{sort:facts|activities|training}/{id}/dispute")
  @Operation(hidden = true)
  public Response ask(
      @Context SecurityContext security, @PathParam("sort") String sort, @PathParam("id") UUID id) {
    SignedIn who = SignedIn.of(security);
    Disputables.One found = entries.find(who, sort, id);
    String said = marks.of(who.person(), id).map(Disputed::reason).orElse("");
    return show(who, found, Form.of(Map.of("reason", said)), 200);
  }

  @POST
  @Path("{sort:facts|activities|training}/{id}/dispute")
  @Operation(hidden = true)
  public Response dispute(
      @Context SecurityContext security,
      @PathParam("sort") String sort,
      @PathParam("id") UUID id,
      @FormParam("reason") String typed,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    Disputables.One found = entries.find(who, sort, id);
    Form form = Form.of(Map.of("reason", typed == null ? "" : typed));
    String reason = form.read("reason", text -> PlainText.lines(text, Disputed.LONGEST));
    if (reason == null) {
      return show(who, found, form, 400);
    }
    Optional<Wait> wait = desk.change(who);
    if (wait.isPresent()) {
      form.refuse("form", "That was a lot in a short time. Try again " + wait.get().words() + ".");
      return show(who, found, form, 429);
    }
    if (!marks.dispute(who.person(), found.entry(), reason)) {
      throw Desk.notFound();
    }
    return SeeOther.to(found.back() + "?done=disputed");
  }

  @POST
  @Path("{sort:facts|activities|training}/{id}/take-back")
  @Operation(hidden = true)
  public Response takeBack(
      @Context SecurityContext security,
      @PathParam("sort") String sort,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    Disputables.One found = entries.find(who, sort, id);
    marks.takeBack(who.person(), found.entry());
    return SeeOther.to(found.back() + "?done=taken-back");
  }

  private Response show(SignedIn who, Disputables.One found, Form form, int status) {
    Entry entry = found.entry();
    DisputePage page =
        new DisputePage(
            desk.nav(who),
            found.what(),
            found.text(),
            writers.of(entry.source(), who.person()),
            Disputed.LONGEST,
            Desk.PATH + "/entries/" + found.sort() + "/" + entry.id() + "/dispute",
            found.back(),
            form,
            desk.token(who));
    return Desk.answer(page, status);
  }
}
