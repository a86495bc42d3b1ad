package dev.holdfast.sharing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of training as it is answered; links to others are in the {@code Link} header. */
@Schema(name = "TrainingList", requiredProperties = "items")
record TrainingList(List<TrainingView> items) {}
