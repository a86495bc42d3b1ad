package dev.holdfast.audit;

import dev.holdfast.web.Faults;
import dev.holdfast.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which acts an operator means: those of one organization, or of all and none. */
class OperatorFilter extends AuditFilter {

  @QueryParam("organization")
  @Parameter(
      description = "Only what concerns this organization.",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  String organization;

  @Override
  Map<String, String> values() {
    Map<String, String> values = super.values();
    values.put("organization", organization);
    return values;
  }

  @Override
  void check(Faults faults) {
    super.check(faults);
    QueryParameters.readable(faults, "organization", organization, AuditWords::organization);
  }

  AuditSearch search() {
    return search(organization == null ? null : AuditWords.organization(organization));
  }
}
