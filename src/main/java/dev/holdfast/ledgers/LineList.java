package dev.holdfast.ledgers;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of lines as it is answered; links to others are in the {@code Link} header. */
@Schema(
    name = "LedgerLineList",
    requiredProperties = {"person", "items"})
@RegisterForReflection
record LineList(
    @Schema(description = "Whose ledger it is.", examples = "\"lusab-babad-gutih-tugad\"")
        String person,
    List<LineView> items) {

  static final String EXAMPLE =
      "{\"person\":\"lusab-babad-gutih-tugad\",\"items\":[" + LineView.EXAMPLE + "]}";
}
