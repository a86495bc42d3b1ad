package dev.holdfast.sharing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link ActivityInput} reads, for the API's description. */
@Schema(name = "NewActivity", additionalProperties = Schema.False.class)
record ActivityBody(
    @Schema(required = true, maxLength = 100, examples = "\"running\"") String category,
    @Schema(required = true, format = "date-time", examples = "\"2026-11-09T07:05:00Z\"")
        String time,
    @Schema(required = true, maxLength = 2000, examples = "\"10 km along the canal\"")
        String details) {}
