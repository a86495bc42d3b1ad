package dev.holdfast.console;

import dev.holdfast.actors.Actor;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.MemberRules;
import dev.holdfast.organizations.Members;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is in an organization: owners change that, and everybody may leave. */
@Path("/console/organizations/{id}/people")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class PeopleResource {

  private final Members members;
  private final PeoplePages pages;
  private final MemberRules rules;
  private final ClientAccess access;
  private final Visit visit;

  PeopleResource(
      Members members, PeoplePages pages, MemberRules rules, ClientAccess access, Visit visit) {
    this.members = members;
    this.pages = pages;
    this.rules = rules;
    this.access = access;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") UUID id) {
    return pages.page(access.seen(visit.caller(), id), "");
  }

  @POST
  @Path("{person}/role")
  @Operation(hidden = true)
  public Response role(
      @PathParam("id") UUID id,
      @PathParam("person") String person,
      @FormParam("csrf") String csrf,
      @FormParam("role") String role) {
    KnownOrganization organization = owned(csrf, id);
    PersonId who = PersonId.parse(person).orElseThrow(MemberRules::notFound);
    Actor by = visit.caller().actor();
    return pages.done(
        organization,
        () ->
            MemberRole.of(role)
                .ifPresent(
                    as -> rules.asOwner(organization, () -> members.setRole(by, id, who, as))));
  }

  @POST
  @Path("{person}/remove")
  @Operation(hidden = true)
  public Response remove(
      @PathParam("id") UUID id,
      @PathParam("person") String person,
      @FormParam("csrf") String csrf) {
    PersonId who = PersonId.parse(person).orElseThrow(MemberRules::notFound);
    boolean self = who.equals(visit.who().person());
    KnownOrganization organization = self ? access.seen(visit.require(csrf), id) : owned(csrf, id);
    Actor by = visit.caller().actor();
    Supplier<Boolean> removal = () -> members.remove(by, id, who);
    Supplier<Boolean> allowed = self ? removal : () -> rules.asOwner(organization, removal);
    Response answer = pages.done(organization, allowed::get);
    boolean left = self && answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode();
    return left ? SeeOther.to("/console") : answer;
  }

  private KnownOrganization owned(String csrf, UUID id) {
    access.seen(visit.require(csrf), id);
    return rules.own(id.toString());
  }
}
