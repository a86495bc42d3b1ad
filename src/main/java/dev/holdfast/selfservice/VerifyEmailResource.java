package dev.holdfast.selfservice;

import dev.holdfast.emails.Checked;
import dev.holdfast.emails.EmailLimits;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.web.SeeOther;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page that a verification mail leads to, in whatever browser it is opened. Opening it uses
 * nothing up, since mail programs open links too; its button does. It says whose account it is, so
 * that nobody gives her address to a stranger's.
 */
@Path("/verify-email")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class VerifyEmailResource {

  private static final String FORM = "verify-email";
  private static final int GONE = 410;

  private final LoginEmails emails;
  private final EmailLimits limits;
  private final Facts facts;
  private final Desk desk;

  VerifyEmailResource(LoginEmails emails, EmailLimits limits, Facts facts, Desk desk) {
    this.emails = emails;
    this.limits = limits;
    this.facts = facts;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(@Context RoutingContext context, @QueryParam("token") String token) {
    Optional<LoginEmail> email = pending(context, token);
    if (email.isEmpty()) {
      return over();
    }
    Access access = Access.byHoldfast("to say whose account an address is added to");
    VerifyEmailPage page =
        new VerifyEmailPage(
            "ask",
            email.get().address().toString(),
            facts.displayName(access, email.get().person()),
            token,
            desk.token(context, FORM));
    return desk.answer(page);
  }

  @POST
  @Operation(hidden = true)
  public Response verify(
      @Context RoutingContext context,
      @FormParam("token") String token,
      @FormParam("csrf") String csrf) {
    desk.require(context, FORM, csrf);
    boolean verified =
        pending(context, token).isPresent()
            && emails.verifyByLink(token, desk.source(context)) == Checked.VERIFIED;
    return verified ? SeeOther.to("/verify-email/done") : over();
  }

  @GET
  @Path("done")
  @Operation(hidden = true)
  public Response done() {
    return desk.answer(VerifyEmailPage.of("done"));
  }

  /** What the link would verify; it is looked at before any work, and not too often. */
  private Optional<LoginEmail> pending(RoutingContext context, String token) {
    limits.requireOpening(desk.device(context).network());
    return token == null ? Optional.empty() : emails.pending(token);
  }

  private Response over() {
    return desk.answer(VerifyEmailPage.of("over"), GONE);
  }
}
