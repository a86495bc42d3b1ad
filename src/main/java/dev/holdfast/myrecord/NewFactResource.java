package dev.holdfast.myrecord;

import dev.holdfast.limits.Wait;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import dev.holdfast.web.Times;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a person writes a fact about herself, or corrects one: her value takes the place of it. */
@Path(Desk.PATH + "/facts/new")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class NewFactResource {

  private final OwnFacts own;
  private final Writers writers;
  private final Desk desk;
  private final Clock clock;

  NewFactResource(OwnFacts own, Writers writers, Desk desk, Clock clock) {
    this.own = own;
    this.writers = writers;
    this.desk = desk;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext security, @QueryParam("name") String name) {
    SignedIn who = SignedIn.of(security);
    if (name == null) {
      List<FactChoicePage.Choice> choices =
          OwnFacts.catalogue().stream()
              .map(one -> new FactChoicePage.Choice(one, FactName.label(one)))
              .toList();
      return Desk.answer(new FactChoicePage(desk.nav(who), choices));
    }
    ValueType type = type(who, name);
    Optional<FactEntry> current = own.current(Desk.access(who), who.person(), name);
    Form form = Form.of(Map.of("value", current.map(FactEntry::text).orElse("")));
    return show(who, name, type, form, 200);
  }

  @POST
  @Operation(hidden = true)
  public Response write(
      @Context SecurityContext security,
      @FormParam("name") String name,
      @FormParam("value") String value,
      @FormParam("since") String since,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, csrf);
    ValueType type = type(who, name);
    Form form = Form.of(Map.of("value", text(value), "since", text(since)));
    NewFact fact = read(name, type, form);
    if (fact == null) {
      return show(who, name, type, form, 400);
    }
    Optional<Wait> wait = desk.change(who);
    if (wait.isPresent()) {
      form.refuse("form", "That was a lot in a short time. Try again " + wait.get().words() + ".");
      return show(who, name, type, form, 429);
    }
    own.write(Desk.access(who), who.person(), fact, clock.instant());
    return SeeOther.to(FactResource.address(name) + "?done=written");
  }

  /** Null if something is wrong, which the form says. */
  private NewFact read(String name, ValueType type, Form form) {
    Instant now = clock.instant();
    NewFact fact =
        form.read("value", text -> NewFact.of(name, FactValue.parse(type, text), null, now));
    Instant since = form.value("since").isBlank() ? null : form.read("since", NewFactResource::day);
    if (since != null && since.isAfter(now)) {
      form.refuse("since", "This day is still to come.");
    }
    return form.refused() ? null : new NewFact(name, fact.value(), since);
  }

  private static Instant day(String text) {
    return Times.date(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Names that cannot be hers are answered like what is not there. */
  private ValueType type(SignedIn who, String name) {
    Access access = Desk.access(who);
    return Optional.ofNullable(name)
        .flatMap(asked -> own.type(access, who.person(), asked))
        .orElseThrow(Desk::notFound);
  }

  private Response show(SignedIn who, String name, ValueType type, Form form, int status) {
    PersonId person = who.person();
    FactEntry current = own.current(Desk.access(who), person, name).orElse(null);
    FactRow before = writers.row(name, current, person, 0);
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    FactFormPage page =
        new FactFormPage(desk.nav(who), before, Input.of(name, type), form, today, desk.token(who));
    return Desk.answer(page, status);
  }

  private static String text(String sent) {
    return sent == null ? "" : sent;
  }
}
