package dev.holdfast.selfservice;

import dev.holdfast.credentials.RecoveryCodes;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.selfservice.FactorRemovals.Outcome;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's second factor: what she has of it, new recovery codes, and its end. */
@Path("/me/security/second-factor")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class SecondFactorResource {

  static final String PATH = "/me/security/second-factor";
  static final String FORM = "second-factor";

  private final TotpFactors totp;
  private final RecoveryCodes codes;
  private final Owned owned;
  private final FactorRemovals removals;
  private final Desk desk;

  SecondFactorResource(
      TotpFactors totp, RecoveryCodes codes, Owned owned, FactorRemovals removals, Desk desk) {
    this.removals = removals;
    this.totp = totp;
    this.codes = codes;
    this.owned = owned;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext security, @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(security);
    return desk.answer(
        new SecondFactorPage(
            desk.nav(who),
            totp.since(who.person()).orElse(null),
            codes.left(who.person()),
            owned.passkeys(who),
            owned.required(who),
            owned.devices(who),
            owned.trustSpan(),
            done == null ? "" : done,
            desk.token(who, FORM)));
  }

  /** The codes are in this answer and nowhere else, so it is the page itself and no redirect. */
  @POST
  @Path("recovery-codes")
  @Operation(hidden = true)
  public Response makeCodes(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, FORM, csrf);
    desk.requireStrongest(who, PATH);
    if (!owned.app(who)) {
      return SeeOther.to(PATH);
    }
    return desk.answer(
        new RecoveryCodesPage(
            desk.nav(who), codes.make(who.person(), desk.device(context)), false));
  }

  @POST
  @Path("remove")
  @Operation(hidden = true)
  public Response remove(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, FORM, csrf);
    desk.requireStrongest(who, PATH);
    boolean required = removals.app(who, desk.device(context)) == Outcome.REQUIRED;
    return SeeOther.to(PATH + (required ? "?done=required" : "?done=removed"));
  }
}
