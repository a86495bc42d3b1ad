package dev.holdfast.signin;

import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Proof;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The step in which a second factor is set up, by somebody who has shown her first one and has no
 * second. Its first code is at once what she shows: so there is no session with one factor only.
 */
@Path("/sign-in/step/{id}/set-up")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SetUpResource {

  private static final String WRONG =
      "This code is not the app’s at this moment. Type the one that it shows now; if that does not"
          + " help, set your phone’s clock by the network.";

  private final SignInForms forms;
  private final SignInSteps steps;
  private final TotpFactors totp;
  private final Guesses guesses;
  private final Browser browser;

  SetUpResource(
      SignInForms forms, SignInSteps steps, TotpFactors totp, Guesses guesses, Browser browser) {
    this.forms = forms;
    this.steps = steps;
    this.totp = totp;
    this.guesses = guesses;
    this.browser = browser;
  }

  static String path(OpenAttempt attempt) {
    return SignInSteps.PATH + attempt.id() + "/set-up";
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context, @PathParam("id") String id) {
    return page(context, require(context, id), "").build();
  }

  @POST
  @Operation(hidden = true)
  public Response begin(
      @Context RoutingContext context, @PathParam("id") String id, @FormParam("csrf") String csrf) {
    forms.requireSignIn(context, csrf);
    OpenAttempt attempt = require(context, id);
    totp.begin(attempt.person());
    return SeeOther.to(path(attempt));
  }

  @GET
  @Path("key.svg")
  @Produces("image/svg+xml")
  @Operation(hidden = true)
  public Response picture(@Context RoutingContext context, @PathParam("id") String id) {
    OpenAttempt attempt = require(context, id);
    TotpSetup setup =
        totp.begun(attempt.person())
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "Nothing is being set up."));
    return Response.ok(setup.picture(attempt.address()), "image/svg+xml")
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("confirm")
  @Operation(hidden = true)
  public Response confirm(
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("code") String code) {
    forms.requireSignIn(context, csrf);
    OpenAttempt attempt = require(context, id);
    Wait wait = guesses.takeCode(attempt, browser.device(context)).orElse(null);
    if (wait != null) {
      String slow = "That was tried too often. Try again " + wait.words() + ".";
      return page(context, attempt, slow)
          .status(ProblemType.TOO_MANY_REQUESTS.status())
          .header("Retry-After", wait.seconds())
          .build();
    }
    TotpSetup setup = totp.begun(attempt.person()).orElse(null);
    boolean right =
        setup != null && totp.confirm(attempt.person(), setup.id(), code, browser.device(context));
    return right
        ? steps.proven(context, attempt, Proof.TOTP)
        : page(context, attempt, setup == null ? "" : WRONG).build();
  }

  /** The attempt, if this is its step; else she is led to the one that is. */
  private OpenAttempt require(RoutingContext context, String id) {
    OpenAttempt attempt = steps.require(context, id);
    if (!(steps.next(context, attempt) instanceof SignInStep.SetUp)) {
      throw new WebApplicationException(SeeOther.to(SignInSteps.PATH + attempt.id()));
    }
    return attempt;
  }

  private Response.ResponseBuilder page(RoutingContext context, OpenAttempt attempt, String fault) {
    TotpSetup setup = totp.begun(attempt.person()).orElse(null);
    SetUpPage page =
        new SetUpPage(
            path(attempt),
            setup,
            setup == null ? "" : setup.uri(attempt.address()),
            fault,
            forms.signInToken(context));
    return Response.status(fault.isEmpty() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store");
  }
}
