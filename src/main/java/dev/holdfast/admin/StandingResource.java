package dev.holdfast.admin;

import dev.holdfast.operators.AccountActs;
import dev.holdfast.operators.FactorResets;
import dev.holdfast.operators.ResetFactor;
import dev.holdfast.operators.SessionActs;
import dev.holdfast.ownapps.AppChrome;
import dev.holdfast.people.LastAdmin;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether a person may sign in, how, and as what. */
@Path("/admin/people/{id}")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
class StandingResource {

  static final String FORM = "standing";

  private final AccountActs acts;
  private final SessionActs sessions;
  private final FactorResets resets;
  private final People people;
  private final AppChrome chrome;

  StandingResource(
      AccountActs acts,
      SessionActs sessions,
      FactorResets resets,
      People people,
      AppChrome chrome) {
    this.acts = acts;
    this.sessions = sessions;
    this.resets = resets;
    this.people = people;
    this.chrome = chrome;
  }

  @POST
  @Path("deactivate")
  @Operation(hidden = true)
  public Response deactivate(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    SignedIn who = require(context, csrf);
    PersonId person = another(who, id);
    acts.deactivate(chrome.actor(), person);
    return back(person, "deactivated");
  }

  @POST
  @Path("activate")
  @Operation(hidden = true)
  public Response activate(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    require(context, csrf);
    PersonId person = person(id);
    boolean done = acts.activate(chrome.actor(), person);
    return back(person, done ? "activated" : "unchanged");
  }

  @POST
  @Path("role")
  @Operation(hidden = true)
  public Response role(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("role") String word) {
    SignedIn who = require(context, csrf);
    PersonId person = another(who, id);
    chrome.requireFresh(OwnApp.ADMIN, who, "/admin/people/" + person);
    Role role =
        Arrays.stream(Role.values())
            .filter(one -> one.name().equals(word))
            .findFirst()
            .orElseThrow(() -> new Problem(ProblemType.INVALID_INPUT, "There is no such role."));
    try {
      acts.give(chrome.actor(), person, role);
    } catch (LastAdmin e) {
      throw new Problem(ProblemType.FORBIDDEN, e.getMessage());
    }
    return back(person, "role");
  }

  @POST
  @Path("reset-factor")
  @Operation(hidden = true)
  public Response resetFactor(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf,
      @FormParam("factor") String word) {
    SignedIn who = require(context, csrf);
    PersonId person = another(who, id);
    chrome.requireFresh(OwnApp.ADMIN, who, "/admin/people/" + person);
    ResetFactor factor =
        ResetFactor.of(word)
            .orElseThrow(() -> new Problem(ProblemType.INVALID_INPUT, "There is no such factor."));
    resets.reset(chrome.actor(), person, factor);
    return back(person, "reset");
  }

  @POST
  @Path("sessions/end")
  @RolesAllowed("operator")
  @Operation(hidden = true)
  public Response endSessions(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    require(context, csrf);
    PersonId person = person(id);
    sessions.endAll(chrome.actor(), person);
    return back(person, "ended");
  }

  @POST
  @Path("sessions/{session}/end")
  @RolesAllowed("operator")
  @Operation(hidden = true)
  public Response endSession(
      @Context SecurityContext context,
      @PathParam("id") String id,
      @PathParam("session") UUID session,
      @FormParam("csrf") String csrf) {
    require(context, csrf);
    PersonId person = person(id);
    sessions.end(chrome.actor(), person, session);
    return back(person, "ended");
  }

  private SignedIn require(SecurityContext context, String csrf) {
    return chrome.require(context, FORM, csrf);
  }

  private PersonId person(String id) {
    return PersonId.parse(id).flatMap(people::find).orElseThrow(PersonResource::notFound).id();
  }

  /** What would shut the operator out, she does not do to herself. */
  private PersonId another(SignedIn who, String id) {
    PersonId person = person(id);
    if (person.equals(who.person())) {
      throw new Problem(
          ProblemType.FORBIDDEN, "This is your own account; another administrator can do this.");
    }
    return person;
  }

  private static Response back(PersonId person, String done) {
    return SeeOther.to("/admin/people/" + person + "?done=" + done);
  }
}
