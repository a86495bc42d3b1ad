package dev.holdfast.clients;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A client in the names of RFC 7591, section 2, as JSON has them. */
public final class ClientWords {

  private ClientWords() {}

  /** No secret is among them. */
  public static Map<String, Object> of(RegisteredClient client) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("client_id", client.clientId());
    words.put("client_name", client.clientName());
    words.put("client_uri", client.clientUri());
    words.put("logo_uri", client.logoUri());
    words.put("purpose", client.purpose());
    words.put("redirect_uris", client.redirectUris());
    words.put("scope", Scopes.write(client.scopes()));
    words.put("grant_types", client.grantTypes().stream().sorted().toList());
    words.put("token_endpoint_auth_method", client.tokenEndpointAuthMethod().wireName());
    words.put("require_pkce", client.requirePkce());
    words.put("access_token_alg", client.accessTokenAlg());
    words.put("id_token_signed_response_alg", client.idTokenSignedResponseAlg());
    words.put("post_logout_redirect_uris", client.postLogoutRedirectUris());
    words.put("may_introspect", client.mayIntrospect());
    client.metadata().json().properties().forEach(one -> words.put(one.getKey(), one.getValue()));
    words.values().removeIf(Objects::isNull);
    return words;
  }

  /**
   * The same of one that was registered just now.
   *
   * @param secret one that was made for it, and is told this once; or null
   */
  static Map<String, Object> registered(RegisteredClient client, String secret) {
    Map<String, Object> words = of(client);
    if (secret != null) {
      words.put("client_secret", secret);
    }
    return words;
  }
}
