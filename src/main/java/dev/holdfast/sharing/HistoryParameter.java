package dev.holdfast.sharing;

import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What deleting a fact does to the earlier values of its name. */
class HistoryParameter {

  @QueryParam("history")
  @Parameter(
      description = "delete: superseded values of the same name go too.",
      schema = @Schema(enumeration = "delete"))
  String history;

  @Context UriInfo uri;

  /** Nothing is guessed here: what is not understood deletes nothing. */
  boolean delete() {
    List<String> sent = uri.getQueryParameters().get("history");
    boolean one =
        sent == null ? uri.getQueryParameters().isEmpty() : sent.equals(List.of("delete"));
    if (!one || uri.getQueryParameters().size() > 1) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "The query is not valid.",
          List.of(new Fault("query", "There is only history=delete here; or leave it out.")));
    }
    return history != null;
  }
}
