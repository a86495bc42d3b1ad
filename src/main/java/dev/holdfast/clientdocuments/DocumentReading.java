package dev.holdfast.clientdocuments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.DocumentAddress;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Registration;
import dev.holdfast.outgoing.Fetched;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A client's document (draft-ietf-oauth-client-id-metadata-document, section 4), made into what the
 * client may have here. It is written for every server there is: what of its lists is not for us is
 * left out, as long as something remains.
 */
final class DocumentReading {

  private static final Pattern JSON = Pattern.compile("application/([^/]+\\+)?json");

  /** Section 4.1: who can share no secret with us has none. */
  private static final List<String> SECRETS = List.of("client_secret", "client_secret_expires_at");

  private static final List<String> METHODS =
      List.of(AuthMethod.NONE.wireName(), AuthMethod.PRIVATE_KEY_JWT.wireName());

  private static final List<String> GRANTS =
      List.of(GrantTypes.AUTHORIZATION_CODE, GrantTypes.REFRESH_TOKEN, GrantTypes.DEVICE_CODE);

  /**
   * A picture that nobody here has looked at can look like another app's, and tells its owner who
   * is here (section 8.8). What others vouch for it is not asked.
   */
  private static final List<String> IGNORED = List.of("logo_uri", "software_statement");

  private DocumentReading() {}

  /**
   * @throws OAuthException if it cannot be taken, with a sentence that says what to change
   */
  static Registration read(String clientId, Fetched fetched) {
    check(JSON.matcher(fetched.mediaType()).matches(), "Serve it as application/json.");
    ObjectNode json = AskedClient.json(fetched.body());
    JsonNode named = json.path("client_id");
    check(
        named.isTextual() && named.textValue().equals(clientId),
        "Its client_id must be the very address that it is at.");
    check(SECRETS.stream().noneMatch(json::has), "It must hold no client_secret.");
    String method = json.path("token_endpoint_auth_method").asText(AuthMethod.NONE.wireName());
    check(
        METHODS.contains(method),
        "Its token_endpoint_auth_method may be " + String.join(" or ", METHODS) + ".");
    json.put("token_endpoint_auth_method", method);
    json.remove(IGNORED);
    leave(json, "redirect_uris", Registration::takesRedirectUri);
    leave(json, "grant_types", GRANTS::contains);
    leave(json, "response_types", "code"::equals);
    check(json.path("redirect_uris").size() > 0, "It names no redirect URI that can be used here.");
    if (!json.hasNonNull("client_name")) {
      json.put("client_name", DocumentAddress.host(clientId));
    }
    return AskedClient.read(json, clientId, false, known -> false);
  }

  private static void leave(ObjectNode json, String name, Predicate<String> ours) {
    if (json.path(name) instanceof ArrayNode all) {
      ArrayNode left = json.putArray(name);
      all.forEach(
          one -> {
            if (one.isTextual() && ours.test(one.textValue())) {
              left.add(one);
            }
          });
      if (left.isEmpty()) {
        json.set(name, all);
      }
    }
  }

  private static void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new OAuthException(OAuthError.INVALID_CLIENT_METADATA, otherwise);
    }
  }
}
