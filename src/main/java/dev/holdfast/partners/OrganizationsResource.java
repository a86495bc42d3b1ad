package dev.holdfast.partners;

import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.OrganizationSearch;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Position;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All organizations, for operators. */
@Path("/admin/organizations")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class OrganizationsResource {

  private static final String PATH = "/admin/organizations";
  private static final int ON_A_PAGE = 50;

  private final Organizations organizations;
  private final AppBar bar;

  OrganizationsResource(Organizations organizations, AppBar bar) {
    this.organizations = organizations;
    this.bar = bar;
  }

  /**
   * @param name what their names begin with
   * @param ownerless {@code yes} for those that nobody active owns
   */
  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext context,
      @QueryParam("name") String name,
      @QueryParam("ownerless") String ownerless,
      @QueryParam("after") String after,
      @QueryParam("done") String done) {
    String asked = name == null ? "" : name.strip();
    boolean alone = "yes".equals(ownerless);
    KnownOrganization last = last(after);
    List<KnownOrganization> found =
        organizations.list(
            new OrganizationSearch(asked.isEmpty() ? null : asked, null, alone),
            last,
            ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<KnownOrganization> shown = more ? found.subList(0, ON_A_PAGE) : found;
    OrganizationsPage page =
        new OrganizationsPage(
            bar.of(SignedIn.of(context)),
            shown,
            asked,
            alone,
            "deleted".equals(done),
            more ? address(asked, alone, cursor(shown.get(ON_A_PAGE - 1))) : "",
            last == null ? "" : address(asked, alone, ""));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  private static KnownOrganization last(String after) {
    Position place = Position.parse(after);
    return place == null ? null : new KnownOrganization(place.id(), null, null, place.time());
  }

  private static String cursor(KnownOrganization last) {
    return Cursor.of(last.createdAt(), last.id()).toString();
  }

  private static String address(String name, boolean ownerless, String after) {
    List<String> asked = new ArrayList<>();
    if (!name.isEmpty()) {
      asked.add("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }
    if (ownerless) {
      asked.add("ownerless=yes");
    }
    if (!after.isEmpty()) {
      asked.add("after=" + after);
    }
    return asked.isEmpty() ? PATH : PATH + "?" + String.join("&", asked);
  }
}
