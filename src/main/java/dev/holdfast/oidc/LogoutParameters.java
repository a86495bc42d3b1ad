package dev.holdfast.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As they were sent (RP-Initiated Logout 1.0, section 2); each is null if it was not. */
record LogoutParameters(
    String idTokenHint, String clientId, String postLogoutRedirectUri, String state) {

  /** Values without content count as omitted (RFC 6749, section 3.1). */
  static LogoutParameters of(String hint, String clientId, String uri, String state) {
    return new LogoutParameters(some(hint), some(clientId), some(uri), some(state));
  }

  /** A link that sends them as a query. */
  String link(String path) {
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("id_token_hint", idTokenHint);
    sent.put("client_id", clientId);
    sent.put("post_logout_redirect_uri", postLogoutRedirectUri);
    sent.put("state", state);
    sent.values().removeIf(value -> value == null);
    return path
        + "?"
        + sent.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static String some(String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
