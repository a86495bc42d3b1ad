package dev.holdfast.audit;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
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
  Map<String, Function<String, ?>> readers() {
    Map<String, Function<String, ?>> readers = new HashMap<>(super.readers());
    readers.put("organization", AuditWords::organization);
    return readers;
  }

  AuditSearch search() {
    return search(organization == null ? null : AuditWords.organization(organization));
  }
}
