package dev.holdfast.sharing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of activities as it is answered; links to others are in the {@code Link} header. */
@Schema(name = "ActivityList", requiredProperties = "items")
@RegisterForReflection
record ActivityList(List<ActivityView> items) {}
