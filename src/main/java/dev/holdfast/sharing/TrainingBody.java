package dev.holdfast.sharing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link TrainingInput} reads, for the API's description. */
@Schema(name = "NewTraining", additionalProperties = Schema.False.class)
record TrainingBody(
    @Schema(required = true, maxLength = 200, examples = "\"First aid at work\"") String name,
    @Schema(required = true, maxLength = 2000, examples = "\"Three days, with an exam\"")
        String description,
    @Schema(required = true, format = "date-time", examples = "\"2026-03-12T08:00:00Z\"")
        String time) {}
