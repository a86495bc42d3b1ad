package dev.holdfast.organizations;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of organizations as it is answered; links to others are in the {@code Link} header. */
@Schema(name = "OrganizationList", requiredProperties = "items")
@RegisterForReflection
record OrganizationList(List<OrganizationView> items) {

  static final String EXAMPLE = "{\"items\":[" + OrganizationView.EXAMPLE + "]}";
}
