package dev.holdfast.ledgers;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of roots as it is answered; links to others are in the {@code Link} header. */
@RegisterForReflection
@Schema(name = "LedgerRootList", requiredProperties = "items")
record RootList(List<RootView> items) {

  static final String EXAMPLE = "{\"items\":[" + RootView.EXAMPLE + "]}";
}
