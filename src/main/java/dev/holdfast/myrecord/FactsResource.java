package dev.holdfast.myrecord;

import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactNames;
import dev.holdfast.record.Facts;
import dev.holdfast.record.HeldName;
import dev.holdfast.record.Marks;
import dev.holdfast.sessions.SignedIn;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's own facts: one line for each name, with what is true now. */
@Path(Desk.PATH)
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class FactsResource {

  private static final int ON_A_PAGE = 25;

  private final Facts facts;
  private final FactNames names;
  private final Marks marks;
  private final Writers writers;
  private final Desk desk;

  FactsResource(Facts facts, FactNames names, Marks marks, Writers writers, Desk desk) {
    this.marks = marks;
    this.facts = facts;
    this.names = names;
    this.writers = writers;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext security,
      @QueryParam("q") String asked,
      @QueryParam("after") String after,
      @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(security);
    String looked = asked == null ? "" : asked.strip();
    List<HeldName> all = names.of(who.person());
    List<HeldName> found = all.stream().filter(name -> matches(name, looked)).toList();
    List<HeldName> rest = found.subList(place(found, after), found.size());
    List<HeldName> shown = rest.subList(0, Math.min(ON_A_PAGE, rest.size()));
    boolean more = rest.size() > shown.size();
    FactsPage page =
        new FactsPage(
            desk.nav(who),
            rows(who, shown),
            all.size(),
            looked,
            more ? address(looked, shown.get(shown.size() - 1).name()) : "",
            rest.size() < found.size() ? address(looked, null) : "",
            "gone".equals(done) ? "Deleted. Nothing is left under this name." : "");
    return Desk.answer(page);
  }

  private List<FactRow> rows(SignedIn who, List<HeldName> shown) {
    Map<String, FactEntry> current =
        facts
            .named(Desk.access(who), who.person(), shown.stream().map(HeldName::name).toList())
            .stream()
            .collect(Collectors.toMap(FactEntry::name, Function.identity()));
    Set<String> hidden = marks.hiddenNames(who.person());
    Set<UUID> disputed = marks.disputed(who.person(), List.copyOf(current.values()));
    return shown.stream()
        .map(name -> row(who, name, current.get(name.name())))
        .map(
            row ->
                row.marked(
                    hidden.contains(row.name()),
                    row.fact() != null && disputed.contains(row.fact().id())))
        .toList();
  }

  private FactRow row(SignedIn who, HeldName name, FactEntry fact) {
    return writers.row(name.name(), fact, who.person(), name.values() - (fact == null ? 0 : 1));
  }

  private static boolean matches(HeldName name, String looked) {
    String wanted = looked.toLowerCase(Locale.ROOT);
    return name.label().toLowerCase(Locale.ROOT).contains(wanted) || name.name().contains(wanted);
  }

  /** Where the page begins: after this name; at the beginning if it is gone meanwhile. */
  private static int place(List<HeldName> found, String after) {
    return found.stream().map(HeldName::name).toList().indexOf(after) + 1;
  }

  private static String address(String looked, String after) {
    String query =
        (looked.isEmpty() ? "" : "&q=" + encoded(looked))
            + (after == null ? "" : "&after=" + encoded(after));
    return query.isEmpty() ? Desk.PATH : Desk.PATH + "?" + query.substring(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
