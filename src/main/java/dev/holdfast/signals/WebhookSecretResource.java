package dev.holdfast.signals;

import dev.holdfast.actors.Actors;
import dev.holdfast.developers.Caller;
import dev.holdfast.outgoing.WebhookKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a client's webhooks are signed with. */
@Path("/api/clients/{id}/webhook-secret")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "developers")
class WebhookSecretResource {

  private final WebhookSecrets secrets;
  private final Actors actors;

  WebhookSecretResource(WebhookSecrets secrets, Actors actors) {
    this.secrets = secrets;
    this.actors = actors;
  }

  @GET
  @RolesAllowed({"organizations", "support", "admin"})
  @Operation(
      operationId = "getWebhookSecret",
      summary = "See since when there is a webhook secret",
      description = "What it is itself is not told. Without one, no webhook is sent.")
  @APIResponse(
      responseCode = "200",
      description = "The newest; nothing if there is none.",
      content =
          @Content(
              schema = @Schema(implementation = WebhookSecretView.class),
              examples = @ExampleObject(name = "known", value = WebhookSecretView.KNOWN)))
  public Response get(@PathParam("id") String id) {
    WebhookSecretView view =
        secrets
            .of(caller(), id)
            .map(known -> WebhookSecretView.of(known, null))
            .orElse(WebhookSecretView.NONE);
    return answer(Response.Status.OK, view);
  }

  @POST
  @RolesAllowed({"organizations", "admin"})
  @Operation(
      operationId = "makeWebhookSecret",
      summary = "Make a webhook secret",
      description =
          "Webhooks are signed as Standard Webhooks says, with this secret from now on, and with"
              + " those before for one more day. It is shown in this answer, and never again.")
  @APIResponse(
      responseCode = "201",
      description = "Made.",
      content =
          @Content(
              schema = @Schema(implementation = WebhookSecretView.class),
              examples = @ExampleObject(name = "made", value = WebhookSecretView.MADE)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response make(@PathParam("id") String id) {
    Caller caller = caller();
    WebhookKey made = WebhookKey.make();
    secrets.replace(caller, id, made);
    KnownWebhookSecret known = secrets.of(caller, id).orElseThrow();
    return answer(Response.Status.CREATED, WebhookSecretView.of(known, made.written()));
  }

  private Caller caller() {
    actors.person();
    return Caller.of(actors.current(), actors.roles());
  }

  private static Response answer(Response.Status status, WebhookSecretView view) {
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
