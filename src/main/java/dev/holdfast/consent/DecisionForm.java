package dev.holdfast.consent;

import jakarta.ws.rs.FormParam;
import java.util.List;

/** What the consent page's form sends. */
class DecisionForm {

  @FormParam("csrf")
  String csrf;

  @FormParam("scope")
  List<String> scopes;

  @FormParam("until")
  String until;

  @FormParam("decision")
  String decision;
}
