package dev.holdfast.admin;

import dev.holdfast.accounts.Invitations;
import dev.holdfast.accounts.KnownInvitation;
import dev.holdfast.actors.Actors;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.operators.InvitationActs;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whom operators invite: list, invite, send again, withdraw. */
@Path("/admin/invitations")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class InvitationsResource {

  private static final String FORM = "invitations";
  private static final int ON_A_PAGE = 25;

  private final Invitations invitations;
  private final InvitationActs acts;
  private final Actors actors;
  private final AppBar bar;
  private final FormToken tokens;

  InvitationsResource(
      Invitations invitations, InvitationActs acts, Actors actors, AppBar bar, FormToken tokens) {
    this.invitations = invitations;
    this.acts = acts;
    this.actors = actors;
    this.bar = bar;
    this.tokens = tokens;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext context,
      @QueryParam("after") String after,
      @QueryParam("done") String done) {
    KnownInvitation last = after == null ? null : find(after).orElse(null);
    String said = done != null && done.matches("sent|resent|withdrawn|not-sent") ? done : "";
    return page(SignedIn.of(context), last, said, InvitationsPage.Typed.NOTHING);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response invite(@Context SecurityContext context, @BeanParam InvitationForm form) {
    SignedIn who = requireOpen(context, form.csrf);
    InvitationsPage.Typed typed = form.read();
    if (typed.faulty()) {
      return page(who, null, "", typed);
    }
    EmailAddress email = EmailAddress.parse(typed.email()).orElseThrow();
    acts.invite(actors.current(), email, typed.note(), Duration.ofDays(typed.days()));
    return SeeOther.to("/admin/invitations?done=sent");
  }

  @POST
  @Path("{id}/resend")
  @Operation(hidden = true)
  public Response resend(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    requireOpen(context, csrf);
    boolean sent = acts.resend(actors.current(), known(id).id());
    return SeeOther.to("/admin/invitations?done=" + (sent ? "resent" : "not-sent"));
  }

  @POST
  @Path("{id}/withdraw")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response withdraw(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    require(context, csrf);
    acts.withdraw(actors.current(), known(id).id());
    return SeeOther.to("/admin/invitations?done=withdrawn");
  }

  private SignedIn require(SecurityContext context, String csrf) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), FORM, csrf);
    return who;
  }

  private SignedIn requireOpen(SecurityContext context, String csrf) {
    SignedIn who = require(context, csrf);
    if (!invitations.on()) {
      throw new Problem(
          ProblemType.FORBIDDEN, "Nobody can be invited here: HOLDFAST_SIGN_UP is closed.");
    }
    return who;
  }

  private KnownInvitation known(String id) {
    return find(id)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no such invitation."));
  }

  private Optional<KnownInvitation> find(String id) {
    try {
      return invitations.find(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Response page(
      SignedIn who, KnownInvitation after, String done, InvitationsPage.Typed typed) {
    List<KnownInvitation> found = invitations.newest(after, ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<KnownInvitation> shown = more ? found.subList(0, ON_A_PAGE) : found;
    InvitationsPage page =
        new InvitationsPage(
            bar.of(who),
            invitations.on(),
            shown,
            more ? "/admin/invitations?after=" + shown.get(ON_A_PAGE - 1).id() : "",
            done,
            typed,
            tokens.issue(who.browser(), FORM));
    return Response.status(typed.faulty() ? Response.Status.BAD_REQUEST : Response.Status.OK)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }
}
