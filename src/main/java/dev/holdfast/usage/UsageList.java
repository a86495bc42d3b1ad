package dev.holdfast.usage;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days, and what was counted. */
@RegisterForReflection
@Schema(name = "UsageList", requiredProperties = "items")
public record UsageList(List<Day> items) {

  public static UsageList of(List<UsageDay> days) {
    return new UsageList(
        days.stream()
            .map(
                day ->
                    new Day(
                        day.day().toString(),
                        day.tokens(),
                        day.reads(),
                        day.writes(),
                        day.refusals(),
                        day.grants()))
            .toList());
  }

  /** One day. */
  @RegisterForReflection
  @Schema(
      name = "UsageDay",
      requiredProperties = {"day", "tokens", "reads", "writes", "refusals", "grants"})
  public record Day(
      @Schema(format = "date") String day,
      @Schema(description = "Answers of the token endpoint that gave some.") long tokens,
      @Schema(description = "Reads of the API.") long reads,
      @Schema(description = "Other calls of the API.") long writes,
      @Schema(description = "Requests that were refused.") long refusals,
      @Schema(description = "Permissions that people gave.") long grants) {}
}
