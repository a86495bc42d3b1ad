package dev.holdfast.selfservice;

import dev.holdfast.credentials.RecoveryCodes;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person sets up her authenticator app: the key as a picture and as text, and its first code. */
@Path("/me/security/second-factor/app")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class AppSetupResource {

  private static final String PATH = SecondFactorResource.PATH + "/app";

  private final TotpFactors totp;
  private final RecoveryCodes codes;
  private final Desk desk;

  AppSetupResource(TotpFactors totp, RecoveryCodes codes, Desk desk) {
    this.totp = totp;
    this.codes = codes;
    this.desk = desk;
  }

  @POST
  @Operation(hidden = true)
  public Response begin(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, SecondFactorResource.FORM, csrf);
    desk.requireStrongest(who, SecondFactorResource.PATH);
    totp.begin(who.person(), desk.device(context));
    return SeeOther.to(PATH);
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext security, @Context RoutingContext context) {
    SignedIn who = SignedIn.of(security);
    return begun(who, context)
        .map(setup -> page(who, setup, ""))
        .orElseGet(() -> SeeOther.to(SecondFactorResource.PATH));
  }

  /** Only for the browser in which she sets it up, and only meanwhile. */
  @GET
  @Path("key.svg")
  @Produces("image/svg+xml")
  @Operation(hidden = true)
  public Response picture(@Context SecurityContext security, @Context RoutingContext context) {
    SignedIn who = SignedIn.of(security);
    TotpSetup setup =
        begun(who, context)
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "Nothing is being set up."));
    return Response.ok(setup.picture(desk.account(who)), "image/svg+xml")
        .header("Cache-Control", "no-store")
        .build();
  }

  /**
   * The app's first code.
   *
   * @param id of the setup; if that is in force already, the page was sent twice
   */
  @POST
  @Path("confirm")
  @Operation(hidden = true)
  public Response confirm(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("setup") UUID id,
      @FormParam("code") String code) {
    SignedIn who = desk.require(security, SecondFactorResource.FORM, csrf);
    if (id != null && totp.inForce(who.person(), id)) {
      return SeeOther.to(SecondFactorResource.PATH + "?done=app");
    }
    Optional<TotpSetup> setup = begun(who, context);
    if (setup.isEmpty()) {
      return SeeOther.to(SecondFactorResource.PATH + "?done=late");
    }
    Device where = desk.device(context);
    if (!totp.confirm(who.person(), setup.get().id(), code, where)) {
      return page(
          who,
          setup.get(),
          "This code is not the app’s at this moment. Type the one that it shows now; if that does"
              + " not help, set your phone’s clock by the network.");
    }
    return codes.left(who.person()) > 0
        ? SeeOther.to(SecondFactorResource.PATH + "?done=app")
        : desk.answer(new RecoveryCodesPage(desk.nav(who), codes.make(who.person(), where), true));
  }

  /** The key is shown to her alone: who she is was shown a moment ago. */
  private Optional<TotpSetup> begun(SignedIn who, RoutingContext context) {
    desk.requireStrongest(who, PATH);
    return totp.begun(who.person(), desk.device(context));
  }

  private Response page(SignedIn who, TotpSetup setup, String fault) {
    return desk.answer(
        new AppSetupPage(
            desk.nav(who),
            setup,
            setup.uri(desk.account(who)),
            fault,
            desk.token(who, SecondFactorResource.FORM)),
        fault.isEmpty() ? 200 : 400);
  }
}
