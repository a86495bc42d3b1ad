package dev.holdfast.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of acts as it is answered; links to others are in the {@code Link} header. */
@Schema(name = "AuditEventList", requiredProperties = "items")
@RegisterForReflection
public record AuditList(List<AuditView> items) {

  public static final String EXAMPLE = "{\"items\":[" + AuditView.EXAMPLE + "]}";
}
