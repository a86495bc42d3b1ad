package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.web.SeeOther;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing up by e-mail: the same answer for every address. */
@Path("/sign-up")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignUpResource {

  private static final String FORM = "sign-up";

  private final SignUps signUps;
  private final Desk desk;

  SignUpResource(SignUps signUps, Desk desk) {
    this.signUps = signUps;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context) {
    return page(context, "", "");
  }

  @POST
  @Operation(hidden = true)
  public Response ask(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("email") String email) {
    desk.requireForm(context, FORM, csrf);
    String typed = email == null ? "" : email.strip();
    Optional<EmailAddress> address = EmailAddress.parse(typed);
    if (!signUps.open() || address.isEmpty()) {
      return page(context, typed, "Type an e-mail address, as in ada@example.org.");
    }
    desk.requireMail(context, address.get().toString());
    signUps.ask(address.get());
    return SeeOther.to("/sign-up/sent");
  }

  @GET
  @Path("sent")
  @Operation(hidden = true)
  public Response sent() {
    SignUpPage page = new SignUpPage(signUps.open(), true, "", "", "");
    return Desk.answer(Response.Status.OK, page);
  }

  private Response page(RoutingContext context, String typed, String fault) {
    boolean open = signUps.open();
    SignUpPage page =
        new SignUpPage(open, false, typed, fault, open ? desk.formToken(context, FORM) : "");
    return Desk.answer(
        !open
            ? Response.Status.FORBIDDEN
            : fault.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST,
        page);
  }
}
