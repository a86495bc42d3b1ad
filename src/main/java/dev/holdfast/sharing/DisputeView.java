package dev.holdfast.sharing;

import dev.holdfast.record.Disputed;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person says that an entry is not right, for the client that wrote it. */
@Schema(name = "Dispute", description = "Told to the client that wrote the entry.")
@RegisterForReflection
record DisputeView(
    @Schema(
            description = "In the person's words.",
            examples = "\"I moved to Lyon in May; this is my parents' address.\"")
        String reason,
    @Schema(format = "date-time") String disputedAt) {

  static DisputeView of(Disputed disputed) {
    return new DisputeView(disputed.reason(), Times.write(disputed.at()));
  }
}
