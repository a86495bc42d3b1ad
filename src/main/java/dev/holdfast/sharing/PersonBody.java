package dev.holdfast.sharing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new person can be added with, for the API's description. */
@Schema(name = "NewPerson", additionalProperties = Schema.False.class)
record PersonBody(
    @Schema(maxItems = 1000, description = "What is known already; may be left out.")
        List<FactBody> facts) {}
