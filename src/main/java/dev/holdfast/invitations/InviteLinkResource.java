package dev.holdfast.invitations;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the mailed link leads: whoever is signed in sees what it is about, and decides. */
@Path(InviteLinkResource.PATH)
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class InviteLinkResource {

  static final String PATH = "/organizations/invitation";

  private final TeamInvitations invitations;
  private final InviteLimits limits;
  private final InvitePages pages;
  private final Actors actors;

  InviteLinkResource(
      TeamInvitations invitations, InviteLimits limits, InvitePages pages, Actors actors) {
    this.invitations = invitations;
    this.limits = limits;
    this.pages = pages;
    this.actors = actors;
  }

  /** Whoever opens the link, even a program that looks through mails, uses nothing by it. */
  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext context, @QueryParam("link") String link) {
    limits.requireOpening(actors.current().network());
    SignedIn who = SignedIn.of(context);
    return invitations
        .open(link)
        .map(open -> pages.ask(who, open, link, ""))
        .orElseGet(() -> pages.over(who));
  }

  @POST
  @Operation(hidden = true)
  public Response answer(
      @Context SecurityContext context,
      @FormParam("link") String link,
      @FormParam("decision") String decision,
      @FormParam("csrf") String csrf) {
    SignedIn who = SignedIn.of(context);
    pages.require(who, csrf);
    Actor by = actors.current();
    limits.requireOpening(by.network());
    Optional<KnownInvitation> open = invitations.open(link);
    if (open.isEmpty()) {
      return pages.over(who);
    }
    if (!"accept".equals(decision)) {
      return invitations.decline(by, link)
          ? SeeOther.to(PATH + "/answered?declined=true")
          : pages.over(who);
    }
    try {
      return invitations.accept(by, link, who.person())
          ? SeeOther.to(PATH + "/answered?organization=" + open.get().organization())
          : pages.over(who);
    } catch (Problem full) {
      if (full.type() != ProblemType.CONFLICT) {
        throw full;
      }
      return pages.ask(who, open.get(), link, full.getMessage());
    }
  }

  /** By an address that a reload may open. */
  @GET
  @Path("answered")
  @Operation(hidden = true)
  public Response answered(
      @Context SecurityContext context,
      @QueryParam("organization") String id,
      @QueryParam("declined") boolean declined) {
    return pages.answered(SignedIn.of(context), id, declined);
  }
}
