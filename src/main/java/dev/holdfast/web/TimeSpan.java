package dev.holdfast.web;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Between which times: a part of the query of a list. */
public class TimeSpan {

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

  /** As they were sent, or null. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("from", from);
    values.put("to", to);
    return values;
  }

  public void check(Faults faults) {
    QueryParameters.readable(faults, "from", from, Times::instant);
    QueryParameters.readable(faults, "to", to, Times::instant);
  }

  /** The first moment; null if there is none. To be asked after {@link #check}, as {@link #to}. */
  public Instant from() {
    return from == null ? null : Times.instant(from);
  }

  /** The first moment that is too late; null if there is none. */
  public Instant to() {
    return to == null ? null : Times.instant(to);
  }
}
