package dev.holdfast.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.developers.OrganizationClients;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Registers a client. */
@Path("/console/organizations/{id}/new-client")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class NewClientResource {

  private final OrganizationClients own;
  private final ClientAccess access;
  private final ClientPages pages;
  private final Visit visit;

  NewClientResource(OrganizationClients own, ClientAccess access, ClientPages pages, Visit visit) {
    this.own = own;
    this.access = access;
    this.pages = pages;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") UUID id) {
    KnownOrganization organization = access.changed(visit.caller(), id);
    return Visit.page(
        new NewClientPage(
            visit.nav(),
            organization,
            ClientForm.shown(ClientForm.usual(), List.of()),
            List.of(),
            visit.csrf()));
  }

  /** Its page follows at once, with the secret, which is shown this once. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response register(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    Caller caller = visit.require(form.getFirst("csrf"));
    KnownOrganization organization = access.changed(caller, id);
    ObjectNode asked = ClientForm.read(form);
    try {
      Registration described = own.described(caller, organization.id(), asked);
      KnownClient known = own.register(caller, organization.id(), described);
      return Visit.page(
          Response.Status.CREATED,
          pages.page(known, new Shown("registered", described.secret(), List.of())));
    } catch (Problem e) {
      if (e.type() != ProblemType.INVALID_INPUT) {
        throw e;
      }
      return Visit.page(
          Response.Status.BAD_REQUEST,
          new NewClientPage(
              visit.nav(),
              organization,
              ClientForm.shown(asked, e.faults()),
              ClientForm.elsewhere(e.faults()),
              visit.csrf()));
    }
  }
}
