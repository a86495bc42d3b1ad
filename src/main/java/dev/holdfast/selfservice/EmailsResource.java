package dev.holdfast.selfservice;

import dev.holdfast.emails.Added;
import dev.holdfast.emails.Checked;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.EmailLimits;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Removed;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a person adds, verifies and removes the addresses that she signs in with. */
@Path(EmailPages.PATH)
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class EmailsResource {

  private final LoginEmails emails;
  private final EmailLimits limits;
  private final EmailPages pages;
  private final Desk desk;

  EmailsResource(LoginEmails emails, EmailLimits limits, EmailPages pages, Desk desk) {
    this.emails = emails;
    this.limits = limits;
    this.pages = pages;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @QueryParam("done") String done,
      @QueryParam("email") UUID email,
      @QueryParam("address") String typed) {
    return pages.show(SignedIn.of(context), EmailFault.none(typed), done, email);
  }

  @POST
  @Operation(hidden = true)
  public Response add(
      @Context RoutingContext request,
      @Context SecurityContext context,
      @FormParam("address") String typed,
      @FormParam("csrf") String csrf) {
    SignedIn who = pages.require(context, csrf);
    Optional<EmailAddress> address = EmailAddress.parse(typed);
    if (address.isEmpty()) {
      return pages.refuse(
          who,
          EmailFault.adding(
              typed, "This is not an e-mail address. Write it like name@example.org."));
    }
    desk.requireFresh(who, EmailPages.withAddress(address.get()));
    Optional<Wait> wait = limits.mail(who.person(), address.get());
    if (wait.isPresent()) {
      return pages.refuse(who, EmailFault.tooOften(null, typed, wait.get()));
    }
    Added added = emails.add(who.person(), address.get(), desk.source(request));
    return switch (added.outcome()) {
      case MAIL_SENT -> EmailPages.done("added", added.id());
      case VERIFIED_ALREADY ->
          pages.refuse(
              who, EmailFault.adding(typed, "You have this address already. Add another one."));
      case TOO_MANY ->
          pages.refuse(
              who,
              EmailFault.adding(
                  typed, "You have as many addresses as one may have. Remove one first."));
    };
  }

  @POST
  @Path("{id}/verify")
  @Operation(hidden = true)
  public Response verify(
      @Context RoutingContext request,
      @Context SecurityContext context,
      @PathParam("id") UUID id,
      @FormParam("code") String code,
      @FormParam("csrf") String csrf) {
    SignedIn who = pages.require(context, csrf);
    requireOwn(who, id);
    Optional<Wait> wait = limits.guess(who.person());
    if (wait.isPresent()) {
      return pages.refuse(who, EmailFault.tooOften(id, "", wait.get()));
    }
    Checked checked =
        emails.verifyByCode(who.person(), id, code == null ? "" : code, desk.source(request));
    return switch (checked) {
      case VERIFIED -> EmailPages.done("verified", id);
      case WRONG ->
          pages.refuse(
              who,
              EmailFault.of(id, "This is not the code. Look for the newest mail, and try again."));
      case OVER ->
          pages.refuse(
              who,
              EmailFault.of(id, "This code cannot be used any more. Send another mail below."));
    };
  }

  @POST
  @Path("{id}/resend")
  @Operation(hidden = true)
  public Response resend(
      @Context SecurityContext context, @PathParam("id") UUID id, @FormParam("csrf") String csrf) {
    SignedIn who = pages.require(context, csrf);
    LoginEmail email = requireOwn(who, id);
    Optional<Wait> wait = limits.mail(who.person(), email.address());
    if (wait.isPresent()) {
      return pages.refuse(who, EmailFault.tooOften(id, "", wait.get()));
    }
    return EmailPages.done(emails.resend(who.person(), id) ? "resent" : "verified", id);
  }

  @POST
  @Path("{id}/main")
  @Operation(hidden = true)
  public Response makeMain(
      @Context RoutingContext request,
      @Context SecurityContext context,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = pages.require(context, csrf);
    requireOwn(who, id);
    desk.requireFresh(who, EmailPages.PATH);
    return emails.makePrimary(who.person(), id, desk.source(request))
        ? EmailPages.done("main", id)
        : pages.refuse(
            who, EmailFault.of(id, "Verify this address first; then it can be the main one."));
  }

  @POST
  @Path("{id}/remove")
  @Operation(hidden = true)
  public Response remove(
      @Context RoutingContext request,
      @Context SecurityContext context,
      @PathParam("id") UUID id,
      @FormParam("csrf") String csrf) {
    SignedIn who = pages.require(context, csrf);
    desk.requireFresh(who, EmailPages.PATH);
    Removed removed = emails.remove(who.person(), id, desk.source(request));
    return removed == Removed.LAST
        ? pages.refuse(
            who,
            EmailFault.of(
                id, "This is your last verified address, so it stays. Verify another one first."))
        : EmailPages.done("removed", null);
  }

  /** Hers; what somebody else has is answered like what is not there. */
  private LoginEmail requireOwn(SignedIn who, UUID id) {
    return emails
        .find(who.person(), id)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.NOT_FOUND, "You have no such e-mail address, or not any more."));
  }
}
