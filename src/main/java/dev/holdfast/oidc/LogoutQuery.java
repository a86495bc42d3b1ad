package dev.holdfast.oidc;

import jakarta.ws.rs.QueryParam;

/** The parameters of a logout request in the query. */
class LogoutQuery {

  @QueryParam("id_token_hint")
  String idTokenHint;

  @QueryParam("client_id")
  String clientId;

  @QueryParam("post_logout_redirect_uri")
  String postLogoutRedirectUri;

  @QueryParam("state")
  String state;

  LogoutParameters sent() {
    return LogoutParameters.of(idTokenHint, clientId, postLogoutRedirectUri, state);
  }
}
