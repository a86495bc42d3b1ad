package dev.holdfast.sharing;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link FactInput} reads, for the API's description. */
@Schema(name = "NewFact", additionalProperties = Schema.False.class)
record FactBody(
    @Schema(
            required = true,
            maxLength = 128,
            description = "A name of the catalogue, or your domain and a name of your own.",
            examples = "\"given_name\"")
        String name,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"string", "number", "boolean", "date", "date-time"},
            description = "Needed for a date or date-time under a name of your own.",
            examples = "\"string\"")
        String type,
    @Schema(
            required = true,
            oneOf = {String.class, BigDecimal.class, Boolean.class},
            examples = "\"Ada\"")
        Object value,
    @Schema(
            format = "date-time",
            description = "Since when it is true; now, if it is left out.",
            examples = "\"2026-11-02T10:00:00Z\"")
        String assertedAt) {}
