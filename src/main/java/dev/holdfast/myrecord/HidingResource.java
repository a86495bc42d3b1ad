package dev.holdfast.myrecord;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.Entry;
import dev.holdfast.record.FactNames;
import dev.holdfast.record.Marks;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a person keeps something of her record from everybody with whom she shares it, and back. */
@Path(Desk.PATH + "/marks")
@RolesAllowed("person")
class HidingResource {

  private final Marks marks;
  private final FactNames names;
  private final OwnEntries entries;
  private final Desk desk;

  HidingResource(Marks marks, FactNames names, OwnEntries entries, Desk desk) {
    this.entries = entries;
    this.marks = marks;
    this.names = names;
    this.desk = desk;
  }

  @POST
  @Path("names/{name}/{act:hide|show}")
  @Operation(hidden = true)
  public Response name(
      @Context SecurityContext security,
      @PathParam("name") String name,
      @PathParam("act") String act,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    desk.requireChange(who);
    if (!isThere(who.person(), name)) {
      throw Desk.notFound();
    }
    if (act.equals("show")) {
      marks.showName(who.person(), name);
    } else {
      marks.hideName(who.person(), name);
    }
    return SeeOther.to(FactResource.address(name) + "?done=" + done(act));
  }

  private boolean isThere(PersonId person, String name) {
    return names.of(person).stream().anyMatch(held -> held.name().equals(name))
        || marks.hiddenNames(person).contains(name);
  }

  @POST
  @Path("{sort:activities|training}/{id}/{act:hide|show}")
  @Operation(hidden = true)
  public Response entry(
      @Context SecurityContext security,
      @PathParam("sort") String path,
      @PathParam("id") UUID id,
      @PathParam("act") String act,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    desk.requireChange(who);
    Sort sort = Sort.of(path).orElseThrow(Desk::notFound);
    Entry entry =
        entries.find(Desk.access(who), who.person(), sort, id).orElseThrow(Desk::notFound).entry();
    if (act.equals("show")) {
      marks.show(who.person(), entry);
    } else {
      marks.hide(who.person(), entry);
    }
    return SeeOther.to(sort.address() + "?done=" + done(act));
  }

  private static String done(String act) {
    return act.equals("show") ? "shown" : "hidden";
  }
}
