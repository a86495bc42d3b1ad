package dev.holdfast.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.actors.Actor;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act as it is answered, exported and handed on; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Schema(
    name = "AuditEvent",
    description = "Something that an operator, a developer or a member did.",
    requiredProperties = {"id", "at", "via", "actor", "action", "target"})
record AuditView(
    @Schema(format = "uuid") String id,
    @Schema(format = "date-time") String at,
    @Schema(
            enumeration = {"api", "page", "command-line"},
            description = "By which door.")
        String via,
    By actor,
    @Schema(examples = "\"organization.member.changed\"") String action,
    Target target,
    @Schema(format = "uuid", description = "Whose members see it too.") String organization,
    @Schema(description = "What it was, as far as it changed.") Map<String, Object> before,
    @Schema(description = "What it is since then.") Map<String, Object> after,
    @Schema(description = "From where.", examples = "\"203.0.113.7\"") String network,
    @Schema(description = "The id of the request.") String requestId) {

  static final String EXAMPLE =
      """
      {"id":"0197a2c4-5e6f-7000-8000-123456789abc","at":"2026-11-21T09:30:00.000Z","via":"api",\
      "actor":{"person":"lusab-babad-gutih-tugad","client":"console"},\
      "action":"organization.member.changed",\
      "target":{"type":"person","id":"dabib-fofok-lusab-gutih"},\
      "organization":"0197a2c4-5e6f-7000-8000-abcdefabcdef",\
      "before":{"role":"viewer"},"after":{"role":"developer"},\
      "network":"203.0.113.7","requestId":"5f0c1d2e3a4b5c6d"}""";

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RegisterForReflection
  @Schema(name = "AuditActor", description = "Who did it; empty for the command line.")
  record By(
      @Schema(description = "The person.", examples = "\"lusab-babad-gutih-tugad\"") String person,
      @Schema(description = "The client by which, or that itself.") String client,
      @Schema(description = "The API key with which.") String key) {}

  @RegisterForReflection
  @Schema(
      name = "AuditTarget",
      description = "What it was done to.",
      requiredProperties = {"type", "id"})
  record Target(@Schema(examples = "\"client\"") String type, String id) {}

  static AuditView of(NotedAct noted) {
    Act act = noted.act();
    Actor by = act.by();
    String person = by.person() == null ? null : by.person().toString();
    return new AuditView(
        noted.id().toString(),
        Times.write(noted.at()),
        AuditWords.of(by.via()),
        new By(person, by.clientId(), by.keyId()),
        act.action(),
        new Target(act.targetType(), act.targetId()),
        act.organization() == null ? null : act.organization().toString(),
        act.before(),
        act.after(),
        by.network(),
        by.requestId());
  }

  /** For members of an organization, whom it does not concern where each of the others was. */
  AuditView withoutNetwork() {
    return new AuditView(
        id, at, via, actor, action, target, organization, before, after, null, requestId);
  }
}
