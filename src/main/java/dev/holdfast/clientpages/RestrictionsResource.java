package dev.holdfast.clientpages;

import dev.holdfast.access.AccessChanges;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.console.Visit;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Restriction;
import dev.holdfast.web.Faults;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Adds and removes a client's restrictions. */
@Path("/console/clients/{id}/access")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class RestrictionsResource {

  private final AccessChanges changes;
  private final AccessRestrictions restrictions;
  private final ClientAccess access;
  private final Visit visit;

  RestrictionsResource(
      AccessChanges changes, AccessRestrictions restrictions, ClientAccess access, Visit visit) {
    this.changes = changes;
    this.restrictions = restrictions;
    this.access = access;
    this.visit = visit;
  }

  @GET
  @Path("new/{type}")
  @Operation(hidden = true)
  public Response form(@PathParam("id") String id, @PathParam("type") String word) {
    KnownClient known = access.changed(visit.caller(), id);
    RestrictionType type = type(word);
    return Visit.page(page(known, type, AskedForm.empty(type.fields())));
  }

  @POST
  @Path("new/{type}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(
      @PathParam("id") String id,
      @PathParam("type") String word,
      MultivaluedMap<String, String> sent) {
    Caller caller = visit.require(sent.getFirst("csrf"));
    KnownClient known = access.changed(caller, id);
    RestrictionType type = type(word);
    AskedForm asked = AskedForm.read(type.fields(), sent);
    Faults faults = new Faults();
    Restriction restriction =
        restrictions.read(asked.said().deepCopy().put("type", type.word()), "", faults);
    try {
      faults.throwIfAny();
    } catch (Problem e) {
      return Visit.page(Response.Status.BAD_REQUEST, page(known, type, asked.with(e.faults())));
    }
    changes.restrict(caller, known, restriction);
    return SeeOther.to(AccessResource.path(id));
  }

  @POST
  @Path("{restriction}/remove")
  @Operation(hidden = true)
  public Response remove(
      @PathParam("id") String id,
      @PathParam("restriction") String restriction,
      @FormParam("csrf") String csrf) {
    Caller caller = visit.require(csrf);
    if (!changes.lift(caller, access.changed(caller, id), restriction)) {
      throw new Problem(
          ProblemType.NOT_FOUND, "The client has no such restriction, or not any more.");
    }
    return SeeOther.to(AccessResource.path(id));
  }

  private static RestrictionType type(String word) {
    return RestrictionType.of(word)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no such restriction."));
  }

  private RestrictionPage page(KnownClient known, RestrictionType type, AskedForm form) {
    return new RestrictionPage(
        visit.nav(),
        known.client(),
        type.word(),
        type.help(),
        form.fields(type.title()),
        form.elsewhere(),
        visit.csrf());
  }
}
