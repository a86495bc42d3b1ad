package dev.holdfast.admin;

import dev.holdfast.emails.AddressBook;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.Cursor;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operators' list of people, all or those whose name, e-mail address or id is given. */
@Path("/people")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class PeopleResource {

  private static final int ON_A_PAGE = 25;
  private static final int MOST_CHARACTERS = 100;

  private final People people;
  private final Facts facts;
  private final AddressBook addresses;
  private final PersonRows rows;
  private final NavBar bar;

  PeopleResource(People people, Facts facts, AddressBook addresses, PersonRows rows, NavBar bar) {
    this.addresses = addresses;
    this.people = people;
    this.facts = facts;
    this.rows = rows;
    this.bar = bar;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @Context SecurityContext context,
      @QueryParam("q") String query,
      @QueryParam("after") String after) {
    SignedIn who = SignedIn.of(context);
    Access access = Access.byOperator(who.person(), "list of people");
    String asked = query == null ? "" : query.strip();
    asked = asked.length() > MOST_CHARACTERS ? asked.substring(0, MOST_CHARACTERS) : asked;
    Cursor place = after == null || after.isEmpty() ? null : Cursor.parse(after, 2);
    List<KnownPerson> found = asked.isEmpty() ? newest(place) : search(access, asked, place);
    boolean more = found.size() > ON_A_PAGE;
    List<KnownPerson> shown = more ? found.subList(0, ON_A_PAGE) : found;
    PeoplePage page =
        new PeoplePage(
            bar.of(who),
            rows.of(access, shown),
            asked,
            more ? address(asked, shown.get(ON_A_PAGE - 1)) : "",
            place == null ? "" : address(asked, null));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  private List<KnownPerson> newest(Cursor after) {
    KnownPerson last =
        after == null
            ? null
            : new KnownPerson(id(after), Role.USER, after.part(0, PeopleResource::time));
    return people.newest(null, null, last, ON_A_PAGE + 1);
  }

  private List<KnownPerson> search(Access access, String asked, Cursor after) {
    Optional<PersonId> id = PersonId.parse(asked);
    if (id.isPresent()) {
      return people.find(id.get()).stream().toList();
    }
    Stream<PersonId> byAddress =
        after == null
            ? EmailAddress.parse(asked).map(addresses::with).orElse(List.of()).stream()
            : Stream.empty();
    List<PersonId> byFacts =
        facts.search(access, asked, after == null ? null : id(after), ON_A_PAGE + 1);
    return Stream.concat(byAddress.filter(person -> !byFacts.contains(person)), byFacts.stream())
        .map(people::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private static PersonId id(Cursor after) {
    return after.part(1, text -> PersonId.parse(text).orElseThrow());
  }

  private static Instant time(String milliseconds) {
    return Instant.ofEpochMilli(Long.parseLong(milliseconds));
  }

  private static String address(String asked, KnownPerson last) {
    String query = asked.isEmpty() ? "" : "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    if (last == null) {
      return "/people" + (query.isEmpty() ? "" : "?" + query);
    }
    String time = String.valueOf(last.createdAt().toEpochMilli());
    String after = "after=" + new Cursor(List.of(time, last.id().toString()));
    return "/people?" + (query.isEmpty() ? after : query + "&" + after);
  }
}
