package dev.holdfast.sharing;

import dev.holdfast.record.PlainText;
import dev.holdfast.record.Slice;
import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.TimeSpan;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import java.util.Map;

/** The query of every list of entries, and of people. */
class ListParameters extends PageParameters {

  private static final int LONGEST = 200;

  @BeanParam TimeSpan span;

  /** The one name or category that is asked for, or null. */
  String label() {
    return null;
  }

  @Override
  protected Map<String, String> own() {
    return span.values();
  }

  @Override
  protected void check(Faults faults) {
    span.check(faults);
  }

  /** A label that there could be: PostgreSQL does not even compare with some characters. */
  static String label(String text) {
    return PlainText.line(text, LONGEST);
  }

  /**
   * What is asked for.
   *
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault of the query
   */
  final Slice slice() {
    check();
    return new Slice(span.from(), span.to(), label(), position(), most(), List.of());
  }
}
