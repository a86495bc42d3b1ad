package dev.holdfast.home;

import jakarta.ws.rs.FormParam;
import java.util.List;

/** What the page of one app sends. */
class GrantForm {

  @FormParam("csrf")
  String csrf;

  @FormParam("scope")
  List<String> scopes;

  @FormParam("until")
  String until;
}
