package dev.holdfast.organizations;

import dev.holdfast.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a deletion. */
class DeletionParameters extends QueryParameters {

  @QueryParam("confirm")
  @Parameter(
      required = true,
      description = "The organization's name.",
      example = "Example Software")
  String confirm;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new HashMap<>();
    own.put("confirm", confirm);
    return own;
  }
}
