package dev.holdfast.myledger;

import dev.holdfast.sessions.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who read a person's record, and who wrote to it, for herself; and the check of it. */
@Path(LedgerPages.PATH)
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class LedgerResource {

  private final LedgerPages pages;
  private final LedgerCheck check;

  LedgerResource(LedgerPages pages, LedgerCheck check) {
    this.pages = pages;
    this.check = check;
  }

  /**
   * @param checked whether she wants to know if it holds
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext security,
      @BeanParam LedgerQuestion asked,
      @QueryParam("after") String after,
      @QueryParam("check") String checked) {
    SignedIn who = SignedIn.of(security);
    LedgerPage.Check found = checked == null ? null : check.of(who.person());
    LedgerPage page = pages.page(who, asked, after, found);
    return Response.status(page.fault().isEmpty() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }
}
