package dev.holdfast.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.organizations.Foundings;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a developer begins: her organizations. */
@Path("/console")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class ConsoleResource {

  private final Organizations organizations;
  private final Foundings foundings;
  private final Visit visit;

  ConsoleResource(Organizations organizations, Foundings foundings, Visit visit) {
    this.organizations = organizations;
    this.foundings = foundings;
    this.visit = visit;
  }

  static String path(KnownOrganization organization) {
    return "/console/organizations/" + organization.id();
  }

  @GET
  @Operation(hidden = true)
  public Response page() {
    return page("", "", List.of());
  }

  @POST
  @Operation(hidden = true)
  public Response create(
      @FormParam("csrf") String csrf,
      @FormParam("name") String name,
      @FormParam("website") String website) {
    visit.require(csrf);
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    asked.put("name", name == null ? "" : name.strip());
    if (website != null && !website.isBlank()) {
      asked.put("website", website.strip());
    }
    try {
      return SeeOther.to(path(foundings.found(visit.caller().actor(), asked)));
    } catch (Problem e) {
      if (e.type() != ProblemType.INVALID_INPUT) {
        throw e;
      }
      return page(name, website, e.faults());
    }
  }

  private Response page(String name, String website, List<Fault> faults) {
    var page =
        new OrganizationsPage(
            visit.nav(),
            organizations.of(visit.who().person()),
            foundings.may(visit.who().person()),
            name,
            website,
            faults.stream().map(Fault::message).toList(),
            visit.csrf());
    return Visit.page(faults.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST, page);
  }
}
