package dev.holdfast.usage;

import dev.holdfast.web.Faults;
import dev.holdfast.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The span of days that somebody asks for; without one, the last thirty. */
public class UsageParameters extends QueryParameters {

  private static final int USUAL = 30;

  @QueryParam("from")
  @Parameter(description = "The first day.", schema = @Schema(format = "date"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The last day; today if it is left out.",
      schema = @Schema(format = "date"))
  String to;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new HashMap<>();
    own.put("from", from);
    own.put("to", to);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    day(from, "from", faults);
    day(to, "to", faults);
  }

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} if it is no span
   */
  public Span span(LocalDate today) {
    check();
    LocalDate last = to == null ? today : LocalDate.parse(to);
    LocalDate first = from == null ? last.minusDays(USUAL - 1) : LocalDate.parse(from);
    Faults faults = new Faults();
    if (last.isBefore(first) || last.isAfter(first.plusDays(Usage.KEPT_DAYS))) {
      faults.add("query:to", "It must be 0 to " + Usage.KEPT_DAYS + " days after from.");
    }
    faults.throwIfAny();
    return new Span(first, last);
  }

  /** Both days are a part of it. */
  public record Span(LocalDate first, LocalDate last) {}

  private static void day(String text, String name, Faults faults) {
    try {
      if (text == null || text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text) != null) {
        return;
      }
    } catch (DateTimeException e) {
      // falls through: no date
    }
    faults.add("query:" + name, "It must be a date, such as 2026-11-21.");
  }
}
