package dev.holdfast.ledgers;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Faults;
import dev.holdfast.web.NotValid;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines of a ledger are asked for. */
class LineParameters extends PageParameters {

  @QueryParam("from")
  @Parameter(
      description = "The earliest time, inclusive.",
      example = "2026-01-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The latest time, exclusive.",
      example = "2027-01-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String to;

  @QueryParam("reader")
  @Parameter(description = "Who: the id of a client or a person.")
  String reader;

  @QueryParam("act")
  @Parameter(
      description = "What was done.",
      schema = @Schema(enumeration = {"READ", "WRITE", "DELETE", "REFUSED"}))
  String act;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("from", from);
    own.put("to", to);
    own.put("reader", reader);
    own.put("act", act);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    readable(faults, "from", from, LineParameters::time);
    readable(faults, "to", to, LineParameters::time);
    readable(faults, "act", act, LineParameters::act);
  }

  /** After it was checked. */
  LedgerFilter filter() {
    return new LedgerFilter(
        from == null ? null : time(from),
        to == null ? null : time(to),
        reader,
        act == null ? null : act(act),
        null);
  }

  /** The last line of the page before; null at the beginning. */
  Long before() {
    Cursor end = after(1);
    return end == null ? null : end.part(0, Long::parseLong);
  }

  private static Instant time(String text) {
    try {
      return Times.instant(text);
    } catch (NotValid e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Act act(String word) {
    try {
      return Act.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("It must be READ, WRITE, DELETE or REFUSED.", e);
    }
  }
}
