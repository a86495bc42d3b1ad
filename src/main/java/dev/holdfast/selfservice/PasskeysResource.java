package dev.holdfast.selfservice;

import dev.holdfast.passkeys.CreationOptions;
import dev.holdfast.passkeys.Passkey;
import dev.holdfast.passkeys.PasskeyRefused;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.Nav;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's passkeys: listed, made, renamed, removed. */
@Path("/me/security/passkeys")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class PasskeysResource {

  private static final String HERE = "/me/security/passkeys";
  private static final String FORM = "passkeys";

  private final Passkeys passkeys;
  private final FactorRemovals removals;
  private final Desk desk;

  PasskeysResource(Passkeys passkeys, FactorRemovals removals, Desk desk) {
    this.passkeys = passkeys;
    this.removals = removals;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @QueryParam("done") String done) {
    return page(SignedIn.of(security), context, done == null ? "" : done, "");
  }

  /**
   * How her browser is to make one; fresh each time, since it is good for minutes only. Whoever has
   * to show first that it is her is led there now, not after the ceremony.
   */
  @GET
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response options(@Context SecurityContext security, @Context RoutingContext context) {
    SignedIn who = SignedIn.of(security);
    desk.requireStrongest(who, HERE);
    return Response.ok(options(who, context)).header("Cache-Control", "no-store").build();
  }

  @POST
  @Operation(hidden = true)
  public Response make(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("name") String name,
      @FormParam("response") String response) {
    SignedIn who = desk.require(security, FORM, csrf);
    desk.requireStrongest(who, HERE);
    try {
      passkeys.make(who.person(), response, name, desk.device(context));
    } catch (PasskeyRefused refused) {
      return page(who, context, "", refused.whenMaking());
    }
    return SeeOther.to(HERE + "?done=added");
  }

  @POST
  @Path("{id}/rename")
  @Operation(hidden = true)
  public Response rename(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf,
      @FormParam("name") String name) {
    SignedIn who = desk.require(security, FORM, csrf);
    found(passkeys.rename(who.person(), id, name, desk.device(context)));
    return SeeOther.to(HERE + "?done=renamed");
  }

  @POST
  @Path("{id}/remove")
  @Operation(hidden = true)
  public Response remove(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, FORM, csrf);
    desk.requireStrongest(who, HERE);
    FactorRemovals.Outcome outcome = removals.passkey(who, id, desk.device(context));
    found(outcome != FactorRemovals.Outcome.UNKNOWN);
    return SeeOther.to(HERE + "?done=" + outcome.name().toLowerCase(Locale.ROOT));
  }

  private static void found(boolean done) {
    if (!done) {
      throw new Problem(ProblemType.NOT_FOUND, "You have no such passkey, or not any more.");
    }
  }

  private Response page(SignedIn who, RoutingContext context, String done, String fault) {
    List<Passkey> found = passkeys.of(who.person());
    PasskeysPage page =
        new PasskeysPage(
            desk.nav(who),
            found,
            done,
            fault,
            found.isEmpty() ? null : PasskeysPage.Known.of(options(who, context)),
            desk.token(who, FORM));
    return Response.status(fault.isEmpty() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }

  private CreationOptions options(SignedIn who, RoutingContext context) {
    Nav nav = desk.nav(who);
    return passkeys.creationOptions(
        who.person(), desk.account(who), nav.name(), desk.device(context));
  }
}
