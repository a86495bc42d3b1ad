package dev.holdfast.logout;

import dev.holdfast.clients.Clients;
import dev.holdfast.oidc.IdTokenHints;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.web.FormToken;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person says that an app may sign her out. */
@Path(LogoutPage.ANSWER)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LogoutAnswerResource {

  private final Clients clients;
  private final IdTokenHints hints;
  private final CurrentSession session;
  private final LogoutPages pages;
  private final FormToken tokens;

  LogoutAnswerResource(
      Clients clients,
      IdTokenHints hints,
      CurrentSession session,
      LogoutPages pages,
      FormToken tokens) {
    this.clients = clients;
    this.hints = hints;
    this.session = session;
    this.pages = pages;
    this.tokens = tokens;
  }

  /** Who is signed out already may sign out once more. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response yes(@Context RoutingContext context, byte[] body) {
    LogoutParameters sent = LogoutParameters.read(body);
    LogoutRequest request = LogoutRequest.read(sent, hints::read, clients::find);
    session
        .of(context)
        .ifPresent(who -> tokens.require(who.browser(), LogoutPage.ANSWER, sent.csrf()));
    session.signOut(context);
    return pages.over(request);
  }
}
