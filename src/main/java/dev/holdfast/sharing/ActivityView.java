package dev.holdfast.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An activity as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Activity",
    description = "Something a person did.",
    requiredProperties = {"id", "category", "time", "details", "receivedAt"})
@RegisterForReflection
record ActivityView(
    UUID id,
    @Schema(examples = "\"running\"") String category,
    @Schema(format = "date-time") String time,
    @Schema(examples = "\"10 km along the canal, 54 min 12 s\"") String details,
    @Schema(format = "date-time", description = "When it was handed to us.") String receivedAt,
    @Schema(description = "The client that wrote it; not in what a person shares.") String source,
    @Schema(description = "The person says that this is not right; absent if not.")
        Boolean disputed,
    @Schema(nullable = false) DisputeView dispute) {

  static ActivityView of(ActivityEntry activity) {
    return of(activity, Said.NOTHING);
  }

  static ActivityView of(ActivityEntry activity, Said said) {
    return view(activity, activity.source(), said);
  }

  /** Without its source, see {@link FactView#shared}. */
  static ActivityView shared(ActivityEntry activity, Said said) {
    return view(activity, null, said);
  }

  private static ActivityView view(ActivityEntry activity, String source, Said said) {
    return new ActivityView(
        activity.id(),
        activity.category(),
        Times.write(activity.time()),
        activity.details(),
        Times.write(activity.receivedAt()),
        source,
        said.disputed(),
        said.dispute());
  }
}
