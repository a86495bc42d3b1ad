package dev.holdfast.signin;

import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing out, and changing to another person. */
@Path("/")
@PermitAll
class SignOutResource {

  private final BrowserParts parts;
  private final SignInLinks links;

  SignOutResource(BrowserParts parts, SignInLinks links) {
    this.parts = parts;
    this.links = links;
  }

  /** "Not you?": the one who is signed in leaves, and the page to sign in comes. */
  @POST
  @Path("sign-in/switch")
  @Operation(hidden = true)
  public Response change(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("return") String back,
      @FormParam("for") String forApp) {
    parts.forms().requireSignOut(context, csrf);
    parts.session().end(context);
    return SeeOther.to(links.link(ReturnPath.of(back), links.read(forApp).orElse(null)));
  }

  @POST
  @Path("sign-out")
  @Operation(hidden = true)
  public Response signOut(@Context RoutingContext context, @FormParam("csrf") String csrf) {
    parts.forms().requireSignOut(context, csrf);
    parts.session().end(context);
    return SeeOther.to("/");
  }
}
