package dev.holdfast.sharing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of training as it is answered; links to others are in the {@code Link} header. */
@Schema(name = "TrainingList", requiredProperties = "items")
@RegisterForReflection
record TrainingList(List<TrainingView> items) {}
