package dev.holdfast.ledgers;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.TimeSpan;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines of a ledger are asked for. */
class LineParameters extends PageParameters {

  @BeanParam TimeSpan span;

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
    Map<String, String> own = span.values();
    own.put("reader", reader);
    own.put("act", act);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    span.check(faults);
    readable(faults, "act", act, LineParameters::act);
  }

  /** After it was checked. */
  LedgerFilter filter() {
    return new LedgerFilter(span.from(), span.to(), reader, act == null ? null : act(act), null);
  }

  /** The last line of the page before; null at the beginning. */
  Long before() {
    Cursor end = after(1);
    return end == null ? null : end.part(0, Long::parseLong);
  }

  private static Act act(String word) {
    try {
      return Act.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("It must be READ, WRITE, DELETE or REFUSED.", e);
    }
  }
}
