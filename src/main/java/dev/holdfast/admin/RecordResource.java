package dev.holdfast.admin;

import dev.holdfast.looks.Look;
import dev.holdfast.looks.LookedRecords;
import dev.holdfast.looks.Reason;
import dev.holdfast.looks.RecordLooks;
import dev.holdfast.ownapps.AppChrome;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Part;
import dev.holdfast.record.Slice;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.Position;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is stored of a person, for an administrator who has said why she looks. */
@Path("/admin/people/{id}/record")
@OfRecord
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
class RecordResource {

  private static final String FORM = "record";
  private static final int MOST_FACTS = 1_000;
  private static final int ON_A_PAGE = 25;

  private final People people;
  private final RecordLooks looks;
  private final LookedRecords records;
  private final PersonRows rows;
  private final AppChrome chrome;

  RecordResource(
      People people, RecordLooks looks, LookedRecords records, PersonRows rows, AppChrome chrome) {
    this.people = people;
    this.looks = looks;
    this.records = records;
    this.rows = rows;
    this.chrome = chrome;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @PathParam("id") String text,
      @QueryParam("activities") String activitiesAfter,
      @QueryParam("trainings") String trainingsAfter) {
    SignedIn who = SignedIn.of(context);
    KnownPerson person = person(text);
    Optional<Look> look = looks.find(who.person(), person.id());
    if (look.isEmpty()) {
      return ask(who, person, "", "");
    }
    var done = records.activities(look.get(), slice(activitiesAfter));
    var learned = records.training(look.get(), slice(trainingsAfter));
    var known = records.facts(look.get(), Slice.newest(MOST_FACTS)).entries();
    List<Entry> all = new ArrayList<>(known);
    all.addAll(done.entries());
    all.addAll(learned.entries());
    RecordPage page =
        new RecordPage(
            chrome.nav(who),
            rows.of(look.get().access(), List.of(person)).get(0),
            look.get().reason(),
            FactRow.of(known),
            done.entries(),
            older(person.id(), "activities", done),
            learned.entries(),
            older(person.id(), "trainings", learned),
            records.marked(look.get(), all));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  /** Says why she looks; the person reads it. */
  @POST
  @Operation(hidden = true)
  public Response say(
      @Context SecurityContext context,
      @PathParam("id") String text,
      @FormParam("csrf") String csrf,
      @FormParam("reason") String reason) {
    SignedIn who = chrome.require(context, FORM, csrf);
    KnownPerson person = person(text);
    String fault = Reason.fault(reason);
    if (!fault.isEmpty()) {
      return ask(who, person, reason == null ? "" : reason, fault);
    }
    looks.open(chrome.actor(), person.id(), reason);
    return SeeOther.to(address(person.id()));
  }

  private Response ask(SignedIn who, KnownPerson person, String typed, String fault) {
    ReasonPage page =
        new ReasonPage(
            chrome.nav(who), person.id().toString(), typed, fault, chrome.token(who, FORM));
    return Response.status(fault.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }

  private KnownPerson person(String text) {
    return PersonId.parse(text)
        .filter(looks::isOpen)
        .flatMap(people::find)
        .orElseThrow(PersonResource::notFound);
  }

  private static String address(PersonId person) {
    return "/admin/people/" + person + "/record";
  }

  private static Slice slice(String after) {
    return new Slice(null, null, null, Position.parse(after), ON_A_PAGE, List.of());
  }

  private static String older(PersonId id, String what, Part<? extends Entry> found) {
    return found.end().map(last -> address(id) + "?" + what + "=" + place(last)).orElse("");
  }

  private static Cursor place(Entry last) {
    return Cursor.of(last.time(), last.id());
  }
}
