package dev.holdfast.home;

import dev.holdfast.endings.UnusedGrants;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person keeps what she allows an app that does not use it. */
@Path("/me/apps/{grant}/keep")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class KeepResource {

  private final UnusedGrants unused;
  private final FormToken tokens;

  KeepResource(UnusedGrants unused, FormToken tokens) {
    this.unused = unused;
    this.tokens = tokens;
  }

  @POST
  @Operation(hidden = true)
  public Response keep(
      @Context SecurityContext context,
      @PathParam("grant") UUID grant,
      @FormParam("csrf") String csrf) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), AppsResource.FORM, csrf);
    return unused.keep(who.person(), grant)
        ? SeeOther.to("/me/apps")
        : SeeOther.to("/me/apps?over=" + grant);
  }
}
