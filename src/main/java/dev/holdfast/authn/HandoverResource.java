package dev.holdfast.authn;

import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes over, in the person's browser, a session that began over the API. */
@Path(HandoverResource.PATH + "{code}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class HandoverResource {

  static final String PATH = "/sign-in/handover/";

  private final Handovers handovers;
  private final SignInForms forms;
  private final Browser browser;
  private final CurrentSession session;
  private final Facts facts;

  HandoverResource(
      Handovers handovers,
      SignInForms forms,
      Browser browser,
      CurrentSession session,
      Facts facts) {
    this.handovers = handovers;
    this.forms = forms;
    this.browser = browser;
    this.session = session;
    this.facts = facts;
  }

  /**
   * Whether she wants to go on.
   *
   * @param forApp as the address of the sign-in page has it, beside {@code return}
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @Context RoutingContext context,
      @PathParam("code") String code,
      @QueryParam("return") String back,
      @QueryParam("for") String forApp) {
    Access greeting = Access.byHoldfast("to say who is about to be signed in");
    HandoverPage page =
        new HandoverPage(
            handovers.look(code).map(who -> facts.displayName(greeting, who)).orElse(null),
            PATH + code,
            ReturnPath.of(back).value(),
            forms.signInToken(context, forApp));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  @POST
  @Operation(hidden = true)
  public Response redeem(
      @Context RoutingContext context,
      @PathParam("code") String code,
      @FormParam("csrf") String csrf,
      @FormParam("return") String back) {
    forms.requireSignIn(context, csrf);
    return handovers
        .redeem(code, browser.device(context))
        .map(
            started -> {
              session.replace(context, started);
              return SeeOther.to(ReturnPath.of(back).value());
            })
        .orElseGet(() -> SeeOther.to(SignInLinks.late(ReturnPath.of(back), "")));
  }
}
