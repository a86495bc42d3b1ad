package dev.holdfast.sharing;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list of activities. */
class CategoryParameters extends ListParameters {

  @QueryParam("category")
  @Parameter(description = "Only activities of exactly this category.", example = "running")
  String category;

  @Override
  Map<String, String> own() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("category", category);
    return values;
  }

  @Override
  String label() {
    return category;
  }
}
