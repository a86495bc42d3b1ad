package dev.holdfast.sharing;

import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
  Map<String, String> own() {
    Map<String, String> values = super.own();
    values.put("history", history);
    return values;
  }

  boolean withHistory() {
    if (history != null && !history.equals("include")) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "The query is not valid.",
          List.of(new Fault("query:history", "It can only be include; or leave it out.")));
    }
    return history != null;
  }
}
