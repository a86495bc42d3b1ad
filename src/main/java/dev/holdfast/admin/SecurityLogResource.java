package dev.holdfast.admin;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.security.Kind;
import dev.holdfast.security.NotedEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The security log for operators: by person, kind and time. */
@Path("/admin/security-log")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class SecurityLogResource {

  private static final int ON_A_PAGE = 50;

  private final SecurityLog log;
  private final Facts facts;
  private final Frame frame;

  SecurityLogResource(SecurityLog log, Facts facts, Frame frame) {
    this.log = log;
    this.facts = facts;
    this.frame = frame;
  }

  @GET
  @Operation(hidden = true)
  public Response search(@Context SecurityContext context, @BeanParam LogQuestion asked) {
    SignedIn who = SignedIn.of(context);
    String fault = asked.fault();
    List<NotedEvent> found = fault.isEmpty() ? log.find(asked.search(ON_A_PAGE + 1)) : List.of();
    boolean more = found.size() > ON_A_PAGE;
    List<NotedEvent> shown = more ? found.subList(0, ON_A_PAGE) : found;
    SecurityLogPage page =
        new SecurityLogPage(
            frame.bar().of(who),
            rows(who, shown),
            asked,
            Arrays.asList(Kind.values()),
            fault,
            more ? asked.address(shown.get(ON_A_PAGE - 1).position()) : "",
            asked.later() ? asked.address(null) : "");
    return Response.status(fault.isEmpty() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }

  private List<EventRow> rows(SignedIn who, List<NotedEvent> events) {
    List<PersonId> people =
        events.stream()
            .map(noted -> noted.event().person())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Access access = Access.byOperator(who.person(), "security log");
    Map<PersonId, List<EntryRef>> addresses = new HashMap<>();
    events.stream()
        .map(NotedEvent::event)
        .filter(event -> event.person() != null && event.kind().ofEmails())
        .forEach(event -> addresses.put(event.person(), EntryRef.ANY_EMAIL));
    Map<PersonId, String> names =
        people.isEmpty() ? Map.of() : facts.displayNames(access, people, addresses);
    return events.stream().map(noted -> row(noted, names)).toList();
  }

  private static EventRow row(NotedEvent noted, Map<PersonId, String> names) {
    PersonId person = noted.event().person();
    return person == null
        ? new EventRow(noted, "", "")
        : new EventRow(noted, person.toString(), names.get(person));
  }
}
