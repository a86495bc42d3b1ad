package dev.holdfast.clientpages;

import dev.holdfast.access.AccessChanges;
import dev.holdfast.apikeys.KeyInput;
import dev.holdfast.apikeys.KeyScopes;
import dev.holdfast.apikeys.MadeKey;
import dev.holdfast.apikeys.NewKey;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.console.Visit;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The API keys of a client: listed, made, revoked. */
@Path("/console/clients/{id}/api-keys")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class KeysResource {

  private final AccessChanges changes;
  private final KeyInput input;
  private final KeyPages pages;
  private final ClientAccess access;
  private final Visit visit;

  KeysResource(
      AccessChanges changes, KeyInput input, KeyPages pages, ClientAccess access, Visit visit) {
    this.changes = changes;
    this.input = input;
    this.pages = pages;
    this.access = access;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("id") String id) {
    KnownClient known = access.seen(visit.caller(), id);
    return Visit.page(pages.page(known, KeyForm.empty(KeyScopes.of(known.client())), null));
  }

  /** The page follows at once: the key is shown this once. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response make(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Caller caller = visit.require(sent.getFirst("csrf"));
    KnownClient known = access.changed(caller, id);
    visit.requireFresh("/console/clients/" + id + "/api-keys");
    Set<String> scopes = KeyScopes.of(known.client());
    KeyForm form = KeyForm.read(scopes, sent);
    NewKey asked;
    try {
      asked = input.read(pages.json(form), scopes);
    } catch (Problem e) {
      if (e.type() != ProblemType.INVALID_INPUT) {
        throw e;
      }
      return Visit.page(
          Response.Status.BAD_REQUEST, pages.page(known, form.with(e.faults()), null));
    }
    MadeKey made = changes.makeKey(caller, known, asked);
    return Visit.page(
        Response.Status.CREATED, pages.page(known, KeyForm.empty(scopes), made.text()));
  }

  @POST
  @Path("{key}/revoke")
  @Operation(hidden = true)
  public Response revoke(
      @PathParam("id") String id, @PathParam("key") String key, @FormParam("csrf") String csrf) {
    Caller caller = visit.require(csrf);
    if (!changes.revokeKey(caller, access.changed(caller, id), key)) {
      throw new Problem(ProblemType.NOT_FOUND, "The client has no such key, or not any more.");
    }
    return SeeOther.to("/console/clients/" + id + "/api-keys");
  }
}
