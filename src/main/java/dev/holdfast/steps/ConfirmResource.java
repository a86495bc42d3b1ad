package dev.holdfast.steps;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where {@link dev.holdfast.signin.StepUp} leads: the same steps as a sign-in, of a person who is
 * known.
 */
@Path("/sign-in/confirm")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class ConfirmResource {

  private final Attempts attempts;
  private final Browser browser;
  private final LoginEmails emails;
  private final SignInLinks links;

  ConfirmResource(Attempts attempts, Browser browser, LoginEmails emails, SignInLinks links) {
    this.attempts = attempts;
    this.browser = browser;
    this.emails = emails;
    this.links = links;
  }

  @GET
  @Operation(hidden = true)
  public Response confirm(
      @Context RoutingContext context,
      @Context SecurityContext security,
      @QueryParam("return") String back,
      @QueryParam("acr") String acr,
      @QueryParam("for") String forApp) {
    SignedIn who = SignedIn.of(security);
    String wanted = How.TWO_FACTORS.equals(acr) || How.PASSKEY.equals(acr) ? acr : How.ONE_FACTOR;
    String address =
        emails.primary(who.person()).map(email -> email.address().toString()).orElse(null);
    String attempt =
        attempts.begin(
            new NewAttempt(
                browser.know(context),
                address,
                who.person(),
                ReturnPath.of(back),
                links.own(forApp),
                wanted));
    return SeeOther.to(SignInLinks.steps(attempt));
  }
}
