package dev.holdfast.steps;

import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.SignInStep.Complete;
import dev.holdfast.emails.Source;
import dev.holdfast.leaving.Leaving;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Device;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The last step of whoever has deactivated her account: does she come back? */
@Path("/sign-in/step/{id}/come-back")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ComeBackResource {

  private final OwnAttempts attempts;
  private final SignInSteps steps;
  private final Leaving leaving;
  private final SignInForms forms;
  private final Browser browser;

  ComeBackResource(
      OwnAttempts attempts,
      SignInSteps steps,
      Leaving leaving,
      SignInForms forms,
      Browser browser) {
    this.attempts = attempts;
    this.steps = steps;
    this.leaving = leaving;
    this.forms = forms;
    this.browser = browser;
  }

  static String path(OpenAttempt attempt) {
    return SignInLinks.steps(attempt.id()) + "/come-back";
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context, @PathParam("id") String id) {
    OpenAttempt attempt = attempts.require(context, id);
    Optional<Instant> until = proven(context, attempt);
    if (until.isEmpty()) {
      return elsewhere(context, attempt);
    }
    ComeBackPage page =
        new ComeBackPage(path(attempt), until.get(), forms.signInToken(context, attempt.forApp()));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  @POST
  @Operation(hidden = true)
  public Response comeBack(
      @Context RoutingContext context, @PathParam("id") String id, @FormParam("csrf") String csrf) {
    OpenAttempt attempt = attempts.require(context, id, csrf);
    Device device = browser.device(context);
    if (proven(context, attempt).isEmpty()
        || !leaving.comeBack(attempt.person(), new Source(device.network(), device.name()))) {
      return elsewhere(context, attempt);
    }
    return steps.proceed(context, attempt);
  }

  /** Until when she can come back, if it is sure that it is her; else nothing says so. */
  private Optional<Instant> proven(RoutingContext context, OpenAttempt attempt) {
    return steps.next(context, attempt) instanceof Complete
        ? leaving.until(attempt.person())
        : Optional.empty();
  }

  /** To the step that she has to take; who may not sign in at all, begins again. */
  private Response elsewhere(RoutingContext context, OpenAttempt attempt) {
    return SeeOther.to(
        steps.next(context, attempt) instanceof Complete
            ? SignInLinks.late(attempt.back(), attempt.forApp())
            : SignInLinks.steps(attempt.id()));
  }
}
