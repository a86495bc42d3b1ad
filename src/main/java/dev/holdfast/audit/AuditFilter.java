package dev.holdfast.audit;

import dev.holdfast.web.Faults;
import dev.holdfast.web.QueryParameters;
import dev.holdfast.web.TimeSpan;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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

  @BeanParam TimeSpan span;

  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("actor", actor);
    values.put("via", via);
    values.put("action", action);
    values.put("targetType", targetType);
    values.put("targetId", targetId);
    values.putAll(span.values());
    return values;
  }

  void check(Faults faults) {
    QueryParameters.readable(faults, "via", via, AuditWords::via);
    span.check(faults);
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
        span.from(),
        span.to());
  }
}
