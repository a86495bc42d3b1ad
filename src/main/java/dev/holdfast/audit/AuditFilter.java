package dev.holdfast.audit;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which acts are meant. */
class AuditFilter {

  @QueryParam("actor")
  @Parameter(description = "Who did it: a person's id, or the id of a client on its own.")
  String actor;

  @QueryParam("via")
  @Parameter(
      description = "By which door.",
      schema = @Schema(enumeration = {"api", "page", "command-line"}))
  String via;

  @QueryParam("action")
  @Parameter(description = "What was done.", example = "organization.member.removed")
  String action;

  @QueryParam("targetType")
  @Parameter(description = "What sort of thing it was done to.", example = "client")
  String targetType;

  @QueryParam("targetId")
  @Parameter(description = "To what it was done.")
  String targetId;

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

  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("actor", actor);
    values.put("via", via);
    values.put("action", action);
    values.put("targetType", targetType);
    values.put("targetId", targetId);
    values.put("from", from);
    values.put("to", to);
    return values;
  }

  /** What can be read only if it is written rightly. */
  Map<String, Function<String, ?>> readers() {
    return Map.of("via", AuditWords::via, "from", AuditWords::time, "to", AuditWords::time);
  }

  /** What is asked for, after it was checked. */
  AuditSearch search(UUID organization) {
    return new AuditSearch(
        actor,
        via == null ? null : AuditWords.via(via),
        action,
        targetType,
        targetId,
        organization,
        from == null ? null : AuditWords.time(from),
        to == null ? null : AuditWords.time(to));
  }
}
