package dev.holdfast.home;

import dev.holdfast.endings.Endings;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The apps that a person allows to read her record, and how she takes that back. */
@Path("/me/apps")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class AppsResource {

  static final String FORM = "withdraw";
  private static final String WISH = "endings";

  private final AppsPages pages;
  private final Endings endings;
  private final FormToken tokens;

  AppsResource(AppsPages pages, Endings endings, FormToken tokens) {
    this.pages = pages;
    this.endings = endings;
    this.tokens = tokens;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @QueryParam("withdrawn") UUID withdrawn,
      @QueryParam("over") UUID over,
      @QueryParam("app") String named,
      @QueryParam("told") String told) {
    SignedIn who = SignedIn.of(context);
    AppsPage.Forms forms =
        new AppsPage.Forms(
            tokens.issue(who.browser(), FORM), tokens.issue(who.browser(), WISH), told != null);
    return Response.ok(pages.page(who, new AppsPages.Ended(withdrawn, over), named, forms))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Whether she is told by mail before something ends, and when. */
  @POST
  @Operation(hidden = true)
  public Response wish(
      @Context SecurityContext context,
      @FormParam("csrf") String csrf,
      @FormParam("days") Integer days) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), WISH, csrf);
    if (days == null || !Endings.CHOICES.contains(days)) {
      throw new Problem(ProblemType.INVALID_INPUT, "Choose when. Go back and try again.");
    }
    endings.wish(who.person(), days);
    return SeeOther.to("/me/apps?told=" + days);
  }
}
