package dev.holdfast.sharing;

import dev.holdfast.web.Faults;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list of facts with their history. */
class FactParameters extends NameParameters {

  @QueryParam("history")
  @Parameter(
      description = "Whether superseded values are listed too.",
      schema = @Schema(enumeration = "include"))
  String history;

  @Override
  protected Map<String, String> own() {
    Map<String, String> values = super.own();
    values.put("history", history);
    return values;
  }

  @Override
  protected void check(Faults faults) {
    super.check(faults);
    if (history != null && !history.equals("include")) {
      faults.add("query:history", "It can only be include; or leave it out.");
    }
  }

  /** After {@link #slice}, which checks it. */
  boolean withHistory() {
    return history != null;
  }
}
