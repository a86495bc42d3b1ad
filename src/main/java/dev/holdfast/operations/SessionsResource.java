package dev.holdfast.operations;

import dev.holdfast.operators.SessionActs;
import dev.holdfast.ownapps.AppChrome;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.AllSessions;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.sessions.SomeonesSession;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Position;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is signed in, for operators. */
@Path("/admin/sessions")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class SessionsResource {

  private static final String PATH = "/admin/sessions";
  private static final String FORM = "sessions";
  private static final int ON_A_PAGE = 50;

  private final AllSessions sessions;
  private final Facts facts;
  private final SessionActs acts;
  private final AppChrome chrome;

  SessionsResource(AllSessions sessions, Facts facts, SessionActs acts, AppChrome chrome) {
    this.sessions = sessions;
    this.facts = facts;
    this.acts = acts;
    this.chrome = chrome;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext context,
      @QueryParam("after") String after,
      @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(context);
    Position place = Position.parse(after);
    List<SomeonesSession> found =
        place == null
            ? sessions.newest(null, null, ON_A_PAGE + 1)
            : sessions.newest(place.time(), place.id(), ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<SomeonesSession> shown = more ? found.subList(0, ON_A_PAGE) : found;
    SessionsPage page =
        new SessionsPage(
            chrome.nav(who),
            rows(who, shown),
            more ? PATH + "?after=" + cursor(shown.get(ON_A_PAGE - 1)) : "",
            place == null ? "" : PATH,
            "ended".equals(done),
            chrome.token(who, FORM));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  /** Signs somebody out of one browser. */
  @POST
  @Path("{person}/{session}/end")
  @Operation(hidden = true)
  public Response end(
      @Context SecurityContext context,
      @PathParam("person") String person,
      @PathParam("session") UUID session,
      @FormParam("csrf") String csrf) {
    chrome.require(context, FORM, csrf);
    PersonId whose =
        PersonId.parse(person)
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "Nobody has this id."));
    acts.end(chrome.actor(), whose, session);
    return SeeOther.to(PATH + "?done=ended");
  }

  private List<SessionsPage.Row> rows(SignedIn who, List<SomeonesSession> shown) {
    List<PersonId> people = shown.stream().map(SomeonesSession::person).distinct().toList();
    Map<PersonId, String> names =
        people.isEmpty()
            ? Map.of()
            : facts.displayNames(Access.byOperator(who.person(), "list of sessions"), people);
    return shown.stream()
        .map(
            one ->
                new SessionsPage.Row(
                    one.person().toString(),
                    names.get(one.person()),
                    one.session(),
                    one.session().id().equals(who.session())))
        .toList();
  }

  private static Cursor cursor(SomeonesSession last) {
    return Cursor.of(last.session().seenAt(), last.session().id());
  }
}
