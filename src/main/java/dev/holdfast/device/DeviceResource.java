package dev.holdfast.device;

import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.SeeOther;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** Where a person connects a device that has no browser (RFC 8628, section 3.3). */
@Path("/device")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class DeviceResource {

  private static final String FORM = "device";

  private final Devices devices;
  private final DeviceConsent consent;
  private final CodeGuesses guesses;
  private final FormToken tokens;

  DeviceResource(Devices devices, DeviceConsent consent, CodeGuesses guesses, FormToken tokens) {
    this.devices = devices;
    this.consent = consent;
    this.guesses = guesses;
    this.tokens = tokens;
  }

  /** With the code of the complete address (section 3.3.1), or with an empty field. */
  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext identity, @QueryParam("user_code") String sent) {
    UserCode code = UserCode.typed(sent);
    return page(SignedIn.of(identity), code, code.complete(), "", Response.Status.OK);
  }

  @POST
  @Operation(hidden = true)
  public Response typed(
      @Context RoutingContext context,
      @Context SecurityContext identity,
      @BeanParam DeviceForm form) {
    SignedIn who = SignedIn.of(identity);
    tokens.require(who.browser(), FORM, form.csrf);
    UserCode code = UserCode.typed(form.userCode);
    Optional<Wait> wait = guesses.take(context, who);
    if (wait.isPresent()) {
      String fault = "Too many codes were tried. Try again " + wait.get().words() + ".";
      return page(who, code, form.sent, fault, Response.Status.TOO_MANY_REQUESTS);
    }
    Optional<WaitingDevice> found =
        code.complete() ? devices.claim(code, who.person()) : Optional.empty();
    if (found.isEmpty()) {
      String fault =
          "No device waits with this code. Compare it, or start once more on the device.";
      return page(who, code, form.sent, fault, Response.Status.BAD_REQUEST);
    }
    guesses.right(context, who);
    return SeeOther.to(found.get().path());
  }

  /** Asks whether she began it; when she has decided, sends her back to the device. */
  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response found(@Context SecurityContext identity, @PathParam("id") UUID id) {
    SignedIn who = SignedIn.of(identity);
    return answer(Response.Status.OK, consent.next(who, id, tokens.issue(who.browser(), form(id))));
  }

  @POST
  @Path("{id}")
  @Operation(hidden = true)
  public Response goOn(
      @Context SecurityContext identity, @PathParam("id") UUID id, @BeanParam DeviceForm form) {
    SignedIn who = SignedIn.of(identity);
    tokens.require(who.browser(), form(id), form.csrf);
    return SeeOther.to(consent.ask(who, id, "continue".equals(form.decision)));
  }

  private Response page(
      SignedIn who, UserCode code, boolean sent, String fault, Response.Status status) {
    return answer(
        status, new DevicePage(code.written(), sent, fault, tokens.issue(who.browser(), FORM)));
  }

  private static Response answer(Response.Status status, TemplateInstance page) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }

  private static String form(UUID id) {
    return FORM + ":" + id;
  }
}
