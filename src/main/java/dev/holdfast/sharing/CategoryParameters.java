package dev.holdfast.sharing;

import dev.holdfast.web.Faults;
import dev.holdfast.web.Shapes;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list of activities. */
class CategoryParameters extends ListParameters {

  @QueryParam("category")
  @Parameter(
      description = "Only activities of exactly this category.",
      example = "running",
      schema = @Schema(type = SchemaType.STRING, pattern = Shapes.LINE))
  String category;

  @Override
  protected Map<String, String> own() {
    Map<String, String> values = super.own();
    values.put("category", category);
    return values;
  }

  @Override
  protected void check(Faults faults) {
    super.check(faults);
    readable(faults, "category", category, ListParameters::label);
  }

  @Override
  String label() {
    return category;
  }
}
