package dev.holdfast.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Training",
    description = "Education that a person received.",
    requiredProperties = {"id", "name", "description", "time", "receivedAt"})
@RegisterForReflection
record TrainingView(
    UUID id,
    @Schema(examples = "\"First aid at work\"") String name,
    @Schema(examples = "\"Three days, with an exam\"") String description,
    @Schema(format = "date-time") String time,
    @Schema(format = "date-time", description = "When it was handed to us.") String receivedAt,
    @Schema(description = "The client that wrote it; not in what a person shares.") String source,
    @Schema(description = "The person says that this is not right; absent if not.")
        Boolean disputed,
    @Schema(nullable = false) DisputeView dispute) {

  static TrainingView of(TrainingEntry training) {
    return of(training, Said.NOTHING);
  }

  static TrainingView of(TrainingEntry training, Said said) {
    return view(training, training.source(), said);
  }

  /** Without its source, see {@link FactView#shared}. */
  static TrainingView shared(TrainingEntry training, Said said) {
    return view(training, null, said);
  }

  private static TrainingView view(TrainingEntry training, String source, Said said) {
    return new TrainingView(
        training.id(),
        training.name(),
        training.description(),
        Times.write(training.time()),
        Times.write(training.receivedAt()),
        source,
        said.disputed(),
        said.dispute());
  }
}
