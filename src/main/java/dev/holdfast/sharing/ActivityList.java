package dev.holdfast.sharing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of activities as it is answered; links to others are in the {@code Link} header. */
@Schema(name = "ActivityList", requiredProperties = "items")
record ActivityList(List<ActivityView> items) {}
