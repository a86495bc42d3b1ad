package dev.holdfast.sharing;

import dev.holdfast.web.Faults;
import dev.holdfast.web.Shapes;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list that can be filtered by a name. */
class NameParameters extends ListParameters {

  @QueryParam("name")
  @Parameter(
      description = "Only entries of exactly this name.",
      schema = @Schema(type = SchemaType.STRING, pattern = Shapes.LINE))
  String name;

  @Override
  protected Map<String, String> own() {
    Map<String, String> values = super.own();
    values.put("name", name);
    return values;
  }

  @Override
  protected void check(Faults faults) {
    super.check(faults);
    readable(faults, "name", name, ListParameters::label);
  }

  @Override
  String label() {
    return name;
  }
}
