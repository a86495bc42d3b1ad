package dev.holdfast.logout;

import dev.holdfast.clients.Clients;
import dev.holdfast.oidc.IdTokenHints;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where an app sends a person to sign out (OpenID Connect RP-Initiated Logout 1.0). */
@Path(LogoutResource.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LogoutResource {

  static final String PATH = "/api/oauth/logout";

  private final Clients clients;
  private final IdTokenHints hints;
  private final CurrentSession session;
  private final LogoutPages pages;

  LogoutResource(Clients clients, IdTokenHints hints, CurrentSession session, LogoutPages pages) {
    this.clients = clients;
    this.hints = hints;
    this.session = session;
    this.pages = pages;
  }

  @GET
  public Response logout(@Context RoutingContext context) {
    LogoutParameters sent = LogoutParameters.read(context.request().query());
    LogoutRequest request = LogoutRequest.read(sent, hints::read, clients::find);
    Optional<SignedIn> who = session.of(context);
    if (who.isPresent() && !request.means(who.get(), hints)) {
      return pages.ask(context, who.get(), request, sent);
    }
    session.signOut(context);
    return pages.over(request);
  }

  /** From another site's form no cookies come along (SameSite=Lax); the redirect brings them. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response logoutByPost(byte[] body) {
    return SeeOther.to(LogoutParameters.read(body).link(PATH));
  }
}
