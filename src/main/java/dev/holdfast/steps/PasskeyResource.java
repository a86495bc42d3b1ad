package dev.holdfast.steps;

import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.sessions.Browser;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.ReturnPath;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in with a passkey from the first page, by its autofill or its button. */
@Path("/sign-in/passkey")
@PermitAll
class PasskeyResource {

  private final SignInForms forms;
  private final SignInLinks links;
  private final Browser browser;
  private final PasskeyStep step;

  PasskeyResource(SignInForms forms, SignInLinks links, Browser browser, PasskeyStep step) {
    this.forms = forms;
    this.links = links;
    this.browser = browser;
    this.step = step;
  }

  @GET
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response options(@Context RoutingContext context) {
    return Response.ok(step.options(context)).header("Cache-Control", "no-store").build();
  }

  @POST
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response signIn(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("response") String response,
      @FormParam("return") String back,
      @FormParam("for") String forApp) {
    forms.requireSignIn(context, csrf);
    NewAttempt begun =
        new NewAttempt(
            browser.know(context), null, null, ReturnPath.of(back), links.own(forApp), null);
    return step.begin(context, begun, response);
  }
}
