package dev.holdfast.admin;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.Entry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Slice;
import dev.holdfast.record.Trainings;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operators' view of one person: all that is stored, and where each of it came from. */
@Path("/people/{id}")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class PersonResource {

  private static final int MOST_FACTS = 1_000;
  private static final int ON_A_PAGE = 25;

  private final People people;
  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;
  private final Frame frame;

  PersonResource(
      People people, Facts facts, Activities activities, Trainings trainings, Frame frame) {
    this.people = people;
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
    this.frame = frame;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @PathParam("id") String text,
      @QueryParam("activities") String activitiesAfter,
      @QueryParam("trainings") String trainingsAfter) {
    SignedIn who = SignedIn.of(context);
    KnownPerson person =
        PersonId.parse(text).flatMap(people::find).orElseThrow(PersonResource::notFound);
    PersonId id = person.id();
    Access access = Access.byOperator(who.person(), "page of a person");
    var done = activities.list(access, id, slice(activitiesAfter));
    var learned = trainings.list(access, id, slice(trainingsAfter));
    PersonPage page =
        new PersonPage(
            frame.bar().of(who),
            frame.rows().of(access, List.of(person)).get(0),
            frame.account(who, person),
            FactRow.of(facts.withHistory(access, id, Slice.newest(MOST_FACTS))),
            shown(done),
            older(id, "activities", done),
            shown(learned),
            older(id, "trainings", learned));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  static Problem notFound() {
    return new Problem(ProblemType.NOT_FOUND, "Nobody has this id, or not any more.");
  }

  private static Slice slice(String after) {
    Cursor place = after == null || after.isEmpty() ? null : Cursor.parse(after, 2);
    Slice.Position position =
        place == null
            ? null
            : new Slice.Position(
                place.part(0, time -> Instant.ofEpochMilli(Long.parseLong(time))),
                place.part(1, UUID::fromString));
    return new Slice(null, null, null, position, ON_A_PAGE + 1, null);
  }

  private static <T extends Entry> List<T> shown(List<T> found) {
    return found.size() > ON_A_PAGE ? found.subList(0, ON_A_PAGE) : found;
  }

  private static String older(PersonId id, String what, List<? extends Entry> found) {
    if (found.size() <= ON_A_PAGE) {
      return "";
    }
    Entry last = found.get(ON_A_PAGE - 1);
    String time = String.valueOf(last.time().toEpochMilli());
    return "/people/" + id + "?" + what + "=" + new Cursor(List.of(time, last.id().toString()));
  }
}
