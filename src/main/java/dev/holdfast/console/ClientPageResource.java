package dev.holdfast.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.developers.ClientStops;
import dev.holdfast.developers.OrganizationClients;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One client: what it is, and how it is used, stopped and deleted. */
@Path("/console/clients/{id}")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class ClientPageResource {

  private final OrganizationClients own;
  private final ClientStops stops;
  private final ClientAccess access;
  private final ClientPages pages;
  private final Visit visit;

  ClientPageResource(
      OrganizationClients own,
      ClientStops stops,
      ClientAccess access,
      ClientPages pages,
      Visit visit) {
    this.own = own;
    this.stops = stops;
    this.access = access;
    this.pages = pages;
    this.visit = visit;
  }

  static String path(String clientId) {
    return "/console/clients/" + clientId;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") String id) {
    return Visit.page(pages.page(access.seen(visit.caller(), id), Shown.NOTHING));
  }

  @GET
  @Path("change")
  @Operation(hidden = true)
  public Response form(@PathParam("id") String id) {
    KnownClient known = access.changed(visit.caller(), id);
    return Visit.page(pages.edit(known, Shown.NOTHING, ClientPages.fields(known)));
  }

  @POST
  @Path("change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    Caller caller = visit.require(form.getFirst("csrf"));
    KnownClient known = access.changed(caller, id);
    ObjectNode asked = ClientForm.read(form);
    try {
      Registration described = own.patched(caller, known, asked);
      KnownClient after = own.change(caller, known, described);
      return described.secret() == null
          ? SeeOther.to(path(id))
          : Visit.page(pages.page(after, new Shown("changed", described.secret(), List.of())));
    } catch (Problem e) {
      if (e.type() != ProblemType.INVALID_INPUT) {
        throw e;
      }
      return Visit.page(
          Response.Status.BAD_REQUEST,
          pages.edit(known, new Shown("", null, e.faults()), ClientForm.shown(asked, e.faults())));
    }
  }

  @POST
  @Path("disable")
  @Operation(hidden = true)
  public Response disable(@PathParam("id") String id, @FormParam("csrf") String csrf) {
    stops.disable(visit.require(csrf), id);
    return SeeOther.to(path(id));
  }

  @POST
  @Path("enable")
  @Operation(hidden = true)
  public Response enable(@PathParam("id") String id, @FormParam("csrf") String csrf) {
    stops.enable(visit.require(csrf), id);
    return SeeOther.to(path(id));
  }

  @POST
  @Path("delete")
  @Operation(hidden = true)
  public Response delete(@PathParam("id") String id, @FormParam("csrf") String csrf) {
    Caller caller = visit.require(csrf);
    KnownClient known = access.changed(caller, id);
    stops.delete(caller, id);
    return SeeOther.to("/console/organizations/" + known.organization());
  }
}
