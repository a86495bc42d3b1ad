package dev.holdfast.selfservice;

import dev.holdfast.emails.Checked;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.Browser;
import dev.holdfast.web.FormToken;
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
  private final EmailPages pages;
  private final FormToken tokens;
  private final Browser browser;
  private final Facts facts;

  VerifyEmailResource(
      LoginEmails emails, EmailPages pages, FormToken tokens, Browser browser, Facts facts) {
    this.emails = emails;
    this.pages = pages;
    this.tokens = tokens;
    this.browser = browser;
    this.facts = facts;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(@Context RoutingContext context, @QueryParam("token") String token) {
    Optional<LoginEmail> email = token == null ? Optional.empty() : emails.pending(token);
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
            tokens.issue(browser.know(context), FORM));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  @POST
  @Operation(hidden = true)
  public Response verify(
      @Context RoutingContext context,
      @FormParam("token") String token,
      @FormParam("csrf") String csrf) {
    tokens.require(browser.find(context).orElse(""), FORM, csrf);
    Checked checked = emails.verifyByLink(token == null ? "" : token, pages.source(context));
    return checked == Checked.VERIFIED ? SeeOther.to("/verify-email/done") : over();
  }

  @GET
  @Path("done")
  @Operation(hidden = true)
  public Response done() {
    return Response.ok(VerifyEmailPage.of("done")).header("Cache-Control", "no-store").build();
  }

  private static Response over() {
    return Response.status(GONE)
        .entity(VerifyEmailPage.of("over"))
        .header("Cache-Control", "no-store")
        .build();
  }
}
