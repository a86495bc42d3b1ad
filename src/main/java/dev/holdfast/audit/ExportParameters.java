package dev.holdfast.audit;

import dev.holdfast.web.Faults;
import dev.holdfast.web.QueryParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which acts are written out, and how. */
class ExportParameters extends QueryParameters {

  @BeanParam OperatorFilter filter;

  @QueryParam("format")
  @Parameter(
      description = "A table with a line of names (RFC 4180), or one JSON object a line.",
      schema =
          @Schema(
              enumeration = {"csv", "jsonl"},
              defaultValue = "csv"))
  String format;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = filter.values();
    own.put("format", format);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    filter.check(faults);
    readable(faults, "format", format, AuditExport.Format::of);
  }

  AuditExport.Format format() {
    return format == null ? AuditExport.Format.CSV : AuditExport.Format.of(format);
  }
}
