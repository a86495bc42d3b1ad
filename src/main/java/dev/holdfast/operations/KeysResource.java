package dev.holdfast.operations;

import dev.holdfast.keys.KeyActs;
import dev.holdfast.keys.KeyCare;
import dev.holdfast.ownapps.AppChrome;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The signing keys, for operators; administrators rotate and retire them. */
@Path("/admin/keys")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class KeysResource {

  private static final String PATH = "/admin/keys";
  private static final String FORM = "signing-keys";

  private final KeyCare keys;
  private final KeyActs acts;
  private final AppChrome chrome;

  KeysResource(KeyCare keys, KeyActs acts, AppChrome chrome) {
    this.keys = keys;
    this.acts = acts;
    this.chrome = chrome;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@Context SecurityContext context, @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(context);
    String said = done != null && done.matches("rotated|waiting|retired|kept") ? done : "";
    KeysPage page = new KeysPage(chrome.nav(who), keys.list(), said, chrome.token(who, FORM));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  @POST
  @Path("rotate")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response rotate(@Context SecurityContext context, @FormParam("csrf") String csrf) {
    require(context, csrf);
    return SeeOther.to(
        PATH + "?done=" + (acts.prepare(chrome.actor()).isEmpty() ? "waiting" : "rotated"));
  }

  @POST
  @Path("{kid}/retire")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response retire(
      @Context SecurityContext context,
      @PathParam("kid") String kid,
      @FormParam("csrf") String csrf) {
    require(context, csrf);
    return SeeOther.to(PATH + "?done=" + (acts.retire(chrome.actor(), kid) ? "retired" : "kept"));
  }

  private void require(SecurityContext context, String csrf) {
    SignedIn who = chrome.require(context, FORM, csrf);
    chrome.requireFresh(OwnApp.ADMIN, who, PATH);
  }
}
