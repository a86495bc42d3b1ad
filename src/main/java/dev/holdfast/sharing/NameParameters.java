package dev.holdfast.sharing;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list that can be filtered by a name. */
class NameParameters extends ListParameters {

  @QueryParam("name")
  @Parameter(description = "Only entries of exactly this name.")
  String name;

  @Override
  Map<String, String> own() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    return values;
  }

  @Override
  String label() {
    return name;
  }
}
