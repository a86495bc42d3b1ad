package dev.holdfast.clientpages;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Members;
import dev.holdfast.console.Visit;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.outgoing.WebhookKey;
import dev.holdfast.record.Disputes;
import dev.holdfast.signals.WebhookSecrets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a client is told, and the secret that this is signed with. */
@Path("/console/clients/{id}/webhook")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class WebhookResource {

  private static final int DISPUTES = 50;

  private final WebhookSecrets secrets;
  private final Disputes disputes;
  private final ClientAccess access;
  private final Visit visit;

  WebhookResource(WebhookSecrets secrets, Disputes disputes, ClientAccess access, Visit visit) {
    this.secrets = secrets;
    this.disputes = disputes;
    this.access = access;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") String id) {
    return Visit.page(page(visit.caller(), id, null));
  }

  /** The page follows at once: the secret is shown this once. */
  @POST
  @Operation(hidden = true)
  public Response make(@PathParam("id") String id, @FormParam("csrf") String csrf) {
    Caller caller = visit.require(csrf);
    access.changed(caller, id);
    visit.requireFresh("/console/clients/" + id + "/webhook");
    WebhookKey made = WebhookKey.make();
    secrets.replace(caller, id, made);
    return Visit.page(Response.Status.CREATED, page(caller, id, made.written()));
  }

  private WebhookPage page(Caller caller, String id, String made) {
    KnownClient known = access.seen(caller, id);
    return new WebhookPage(
        visit.nav(),
        known.client(),
        known.client().get(Members.WEBHOOK_URI),
        known.client().get(Members.SECURITY_EVENT_URI),
        secrets.of(caller, id).orElse(null),
        made,
        disputes.of(id, DISPUTES),
        access.mayChange(caller, known.organization()),
        visit.csrf());
  }
}
