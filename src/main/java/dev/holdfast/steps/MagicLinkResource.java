package dev.holdfast.steps;

import dev.holdfast.signin.SignInForms;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a mailed link leads. */
@Path("/sign-in/link")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MagicLinkResource {

  private final SignInForms forms;
  private final MagicLinkStep step;

  MagicLinkResource(SignInForms forms, MagicLinkStep step) {
    this.forms = forms;
    this.step = step;
  }

  /** Whoever opens the link, even a program that looks through mails, uses nothing by it. */
  @GET
  @Operation(hidden = true)
  public Response link(@Context RoutingContext context, @QueryParam("link") String link) {
    return step.look(context, link == null ? "" : link);
  }

  @POST
  @Operation(hidden = true)
  public Response use(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("link") String link) {
    forms.requireSignIn(context, csrf);
    return step.use(context, link == null ? "" : link);
  }
}
