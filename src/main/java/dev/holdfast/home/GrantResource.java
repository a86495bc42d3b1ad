package dev.holdfast.home;

import dev.holdfast.consent.GrantChanges;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What one app may read, and how a person changes or ends that. */
@Path("/me/apps/{grant}")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class GrantResource {

  private final Grants grants;
  private final GrantChanges changes;
  private final GrantPages pages;
  private final FormToken tokens;

  GrantResource(Grants grants, GrantChanges changes, GrantPages pages, FormToken tokens) {
    this.grants = grants;
    this.changes = changes;
    this.pages = pages;
    this.tokens = tokens;
  }

  static String form(UUID grant) {
    return "grant:" + grant;
  }

  /** What does not stand any more is among the earlier ones of her list, which says so. */
  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @PathParam("grant") UUID id,
      @QueryParam("saved") String saved) {
    SignedIn who = SignedIn.of(context);
    Optional<LiveGrant> grant = standing(who, id);
    if (grant.isEmpty()) {
      return over(id);
    }
    return Response.ok(pages.page(who, grant.get(), saved != null, tokens))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Operation(hidden = true)
  public Response change(
      @Context SecurityContext context, @PathParam("grant") UUID id, @BeanParam GrantForm form) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), form(id), form.csrf);
    if (standing(who, id).isEmpty()) {
      return over(id);
    }
    return changes.change(who.person(), id, form.scopes, form.until).isPresent()
        ? SeeOther.to("/me/apps/" + id + "?saved=yes")
        : withdrawn(id);
  }

  @POST
  @Path("withdraw")
  @Operation(hidden = true)
  public Response withdraw(
      @Context SecurityContext context,
      @PathParam("grant") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), AppsResource.FORM, csrf);
    return standing(who, id).isPresent() && grants.withdraw(who.person(), id)
        ? withdrawn(id)
        : over(id);
  }

  private Optional<LiveGrant> standing(SignedIn who, UUID id) {
    return grants.live(id).filter(live -> isOf(who, live));
  }

  /** Holdfast's own apps show her what she sees here anyway. */
  private static boolean isOf(SignedIn who, LiveGrant grant) {
    return grant.person().equals(who.person()) && OwnApp.of(grant.clientId()).isEmpty();
  }

  private static Response over(UUID grant) {
    return SeeOther.to("/me/apps?over=" + grant);
  }

  private static Response withdrawn(UUID grant) {
    return SeeOther.to("/me/apps?withdrawn=" + grant);
  }
}
