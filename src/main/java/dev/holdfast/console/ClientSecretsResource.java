package dev.holdfast.console;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.developers.DeveloperSecrets;
import dev.holdfast.developers.NewSecret;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Adds and revokes a client's secrets. */
@Path("/console/clients/{id}/secrets")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class ClientSecretsResource {

  private static final Map<String, Duration> LIFETIMES =
      Map.of("90", Duration.ofDays(90), "365", Duration.ofDays(365));

  private final DeveloperSecrets secrets;
  private final ClientAccess access;
  private final ClientPages pages;
  private final Visit visit;
  private final Clock clock;

  ClientSecretsResource(
      DeveloperSecrets secrets, ClientAccess access, ClientPages pages, Visit visit, Clock clock) {
    this.secrets = secrets;
    this.access = access;
    this.pages = pages;
    this.visit = visit;
    this.clock = clock;
  }

  /** The page follows at once: the secret is shown this once. */
  @POST
  @Operation(hidden = true)
  public Response add(
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("name") String name,
      @FormParam("days") String days) {
    Caller caller = visit.require(csrf);
    access.changed(caller, id);
    visit.requireFresh(ClientPageResource.path(id));
    Duration lifetime = LIFETIMES.get(days);
    Instant end = lifetime == null ? null : clock.instant().plus(lifetime);
    String secret = Tokens.random();
    secrets.add(caller, id, new NewSecret(name == null ? "" : name.strip(), end), secret);
    KnownClient known = access.seen(caller, id);
    return Visit.page(
        Response.Status.CREATED, pages.page(known, new Shown("secret", secret, List.of())));
  }

  @POST
  @Path("{secret}/revoke")
  @Operation(hidden = true)
  public Response revoke(
      @PathParam("id") String id,
      @PathParam("secret") String secret,
      @FormParam("csrf") String csrf) {
    secrets.revoke(visit.require(csrf), id, secret);
    return SeeOther.to(ClientPageResource.path(id) + "#secrets");
  }
}
