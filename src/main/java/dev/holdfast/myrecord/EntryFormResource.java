package dev.holdfast.myrecord;

import dev.holdfast.limits.Wait;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a person writes an activity or a training of hers, or corrects one that she wrote. */
@Path(Desk.PATH + "/{sort:activities|training}")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class EntryFormResource {

  private final OwnEntries entries;
  private final Desk desk;

  EntryFormResource(OwnEntries entries, Desk desk) {
    this.entries = entries;
    this.desk = desk;
  }

  /** The fields of the form. */
  static class Fields {
    @FormParam("label")
    String label;

    @FormParam("text")
    String text;

    @FormParam("day")
    String day;

    @FormParam("time")
    String time;

    Form form() {
      return Form.of(
          Map.of("label", of(label), "text", of(text), "day", of(day), "time", of(time)));
    }

    private static String of(String sent) {
      return sent == null ? "" : sent;
    }
  }

  @GET
  @Path("new")
  @Operation(hidden = true)
  public Response add(@Context SecurityContext security, @PathParam("sort") String path) {
    return show(SignedIn.of(security), sort(path), null, Form.of(Map.of()), 200);
  }

  @POST
  @Path("new")
  @Operation(hidden = true)
  public Response add(
      @Context SecurityContext security,
      @PathParam("sort") String path,
      @BeanParam Fields fields,
      @FormParam("csrf") String csrf) {
    return write(desk.require(security, csrf), sort(path), null, fields.form());
  }

  @GET
  @Path("{id}/correct")
  @Operation(hidden = true)
  public Response correct(
      @Context SecurityContext security, @PathParam("sort") String path, @PathParam("id") UUID id) {
    SignedIn who = SignedIn.of(security);
    Sort sort = sort(path);
    return show(who, sort, id, OwnEntry.form(own(who, sort, id)), 200);
  }

  @POST
  @Path("{id}/correct")
  @Operation(hidden = true)
  public Response correct(
      @Context SecurityContext security,
      @PathParam("sort") String path,
      @PathParam("id") UUID id,
      @BeanParam Fields fields,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    Sort sort = sort(path);
    own(who, sort, id);
    return write(who, sort, id, fields.form());
  }

  /**
   * @param before the entry whose place it takes; null if it is a new one
   */
  private Response write(SignedIn who, Sort sort, UUID before, Form form) {
    OwnEntry given = OwnEntry.read(sort, form);
    if (given == null) {
      return show(who, sort, before, form, 400);
    }
    Optional<Wait> wait = desk.change(who);
    if (wait.isPresent()) {
      form.refuse("form", "That was a lot in a short time. Try again " + wait.get().words() + ".");
      return show(who, sort, before, form, 429);
    }
    Access access = Desk.access(who);
    if (before == null) {
      entries.add(access, who.person(), sort, given);
    } else if (!entries.replace(access, who.person(), sort, before, given)) {
      throw Desk.notFound();
    }
    return SeeOther.to(sort.address() + "?done=written");
  }

  private Response show(SignedIn who, Sort sort, UUID before, Form form, int status) {
    List<String> labels =
        sort == Sort.ACTIVITIES ? entries.labels(Desk.access(who), who.person(), sort) : List.of();
    EntryFormPage page =
        new EntryFormPage(
            desk.nav(who),
            sort,
            sort.address() + (before == null ? "/new" : "/" + before + "/correct"),
            before != null,
            labels,
            form,
            desk.token(who));
    return Desk.answer(page, status);
  }

  private Held own(SignedIn who, Sort sort, UUID id) {
    return EntriesResource.own(
        who, entries.find(Desk.access(who), who.person(), sort, id).orElseThrow(Desk::notFound));
  }

  private static Sort sort(String path) {
    return Sort.of(path).orElseThrow(Desk::notFound);
  }
}
