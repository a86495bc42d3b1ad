package dev.holdfast.oidc;

import jakarta.ws.rs.FormParam;

/** The same as a form: an app's, or with {@link #csrf} our own. */
class LogoutForm {

  @FormParam("id_token_hint")
  String idTokenHint;

  @FormParam("client_id")
  String clientId;

  @FormParam("post_logout_redirect_uri")
  String postLogoutRedirectUri;

  @FormParam("state")
  String state;

  @FormParam("csrf")
  String csrf;

  LogoutParameters sent() {
    return LogoutParameters.of(idTokenHint, clientId, postLogoutRedirectUri, state);
  }
}
