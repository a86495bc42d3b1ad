package dev.holdfast.logout;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.SecurityHeaders;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** What a person sees of a logout that an app began. */
@ApplicationScoped
class LogoutPages {

  private final FormToken tokens;
  private final Facts facts;

  LogoutPages(FormToken tokens, Facts facts) {
    this.tokens = tokens;
    this.facts = facts;
  }

  Response ask(RoutingContext context, SignedIn who, LogoutRequest request, LogoutParameters sent) {
    if (request.redirectUri() != null) {
      SecurityHeaders.allowFormTarget(context, RegisteredClient.formSource(request.redirectUri()));
    }
    String app = request.client() == null ? "" : request.client().clientName();
    String person =
        facts.displayName(Access.byPerson(who.person(), "to ask her by name"), who.person());
    return answer(
        new LogoutPage(app, person, sent, tokens.issue(who.browser(), LogoutPage.ANSWER)));
  }

  /** She is signed out: on to where the app wants her, or here. */
  Response over(LogoutRequest request) {
    return request.target() == null ? answer(new LoggedOutPage()) : SeeOther.to(request.target());
  }

  private static Response answer(Object page) {
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
