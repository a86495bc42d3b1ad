package dev.holdfast.users;

import dev.holdfast.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a deletion. */
class DeletionParameters extends QueryParameters {

  @QueryParam("confirm")
  @Parameter(description = "Of admins: the id once more, because it cannot be undone.")
  String confirm;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new HashMap<>();
    own.put("confirm", confirm);
    return own;
  }
}
